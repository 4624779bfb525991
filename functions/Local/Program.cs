using System.CommandLine;
using Wildlife.Local.Commands;

var root = new RootCommand("Watches online marketplaces for illegal wildlife trade. Without a verb: the demo.");
root.Subcommands.Add(DemoCommand.Create());
root.Subcommands.Add(RunCommand.Create());
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(CrawlCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(ExtractCommand.Create());
root.Subcommands.Add(ClassifyCommand.Create());
root.Subcommands.Add(ParseCommand.Create());
root.Subcommands.Add(RobotsCommand.Create());
root.Subcommands.Add(SourceCommand.Create());
root.Subcommands.Add(CaseCommand.Create());
root.Subcommands.Add(VerifyCommand.Create());
DemoCommand.MakeDefault(root);
return await CommandLine.RunAsync(root, args);
