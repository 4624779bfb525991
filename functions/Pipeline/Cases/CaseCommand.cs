namespace Wildlife.Cases;

/// <summary>What somebody wants done in a case. <see cref="CaseCommandRules"/> decides whether it may be done and what happens then.</summary>
public abstract record CaseCommand;

/// <summary>Give the case to somebody.</summary>
/// <param name="Assignee">A key's id; null takes it from whoever has it.</param>
public sealed record AssignCase(string? Assignee) : CaseCommand;

/// <summary>Write something down.</summary>
/// <param name="Text">The comment.</param>
public sealed record CommentOnCase(string Text) : CaseCommand;

/// <summary>Keep the case: somebody has looked at it.</summary>
public sealed record TriageCase : CaseCommand;
