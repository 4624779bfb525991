using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wildlife.Partners;

/// <summary>What the code's comments say of types and their members: the OpenAPI document tells callers the same.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> members;

    private DocComments(Dictionary<string, XElement> members) => this.members = members;

    /// <summary>Reads the comments that the compiler wrote beside the assembly.</summary>
    public static DocComments Load(string path) => new(XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    /// <summary>Puts descriptions into a schema.</summary>
    public JsonObject Describe(Type type, JsonObject schema)
    {
        var own = members.GetValueOrDefault("T:" + type.FullName!.Replace('+', '.'));
        Add(schema, own?.Element("summary"));
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            var member = type.GetProperties().FirstOrDefault(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (member is not null && property is JsonObject described)
            {
                var declaring = member.DeclaringType!.FullName!.Replace('+', '.');
                // A record's positional members are described as parameters of the type.
                Add(described, members.GetValueOrDefault($"P:{declaring}.{member.Name}")?.Element("summary")
                    ?? members.GetValueOrDefault("T:" + declaring)?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == member.Name));
            }
        }

        return schema;
    }

    private static void Add(JsonObject schema, XElement? comment)
    {
        if (comment is not null)
        {
            schema["description"] = Spaces().Replace(TextOf(comment), " ").Trim();
        }
    }

    private static string TextOf(XElement comment)
    {
        var text = new StringBuilder();
        foreach (var node in comment.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement element when element.Attribute("cref") is { } reference => reference.Value[(reference.Value.LastIndexOf('.') + 1)..],
                XElement element => TextOf(element),
                _ => "",
            });
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
