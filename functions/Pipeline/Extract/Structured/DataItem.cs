namespace Wildlife.Extract;

/// <summary>A value of structured data: a text or an item.</summary>
/// <param name="Text">The text; null for an item.</param>
/// <param name="Item">The item; null for a text.</param>
internal readonly record struct DataValue(string? Text, DataItem? Item);

/// <summary>One item of structured data, whichever syntax it was written in.</summary>
internal sealed class DataItem
{
    private readonly Dictionary<string, List<DataValue>> _properties = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its types without the vocabulary: <c>Product</c>, not <c>https://schema.org/Product</c>.</summary>
    public List<string> Types { get; } = [];

    /// <summary>Its identifier: <c>@id</c> or <c>itemid</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The names of its properties.</summary>
    public IReadOnlyCollection<string> Names => _properties.Keys;

    /// <summary>Adds a value.</summary>
    public void Add(string name, DataValue value)
    {
        string local = LocalName(name);
        if (!_properties.TryGetValue(local, out List<DataValue>? values))
        {
            _properties[local] = values = [];
        }

        values.Add(value);
    }

    /// <summary>All values of a property.</summary>
    public IReadOnlyList<DataValue> All(string name) => _properties.TryGetValue(name, out List<DataValue>? values) ? values : [];

    /// <summary>The first non-empty text among the properties, or the name of an item that stands there.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            foreach (DataValue value in All(name))
            {
                string? text = value.Text ?? value.Item?.Text("name", "@value", "url");
                if (!string.IsNullOrWhiteSpace(text))
                {
                    return text.Trim();
                }
            }
        }

        return null;
    }

    /// <summary>The items that stand in a property.</summary>
    public IEnumerable<DataItem> Items(string name) => All(name).Where(v => v.Item is not null).Select(v => v.Item!);

    /// <summary>All items that stand in any property.</summary>
    public IEnumerable<DataItem> Children => _properties.Values.SelectMany(v => v).Where(v => v.Item is not null).Select(v => v.Item!);

    /// <summary>True where it is of one of the types.</summary>
    public bool Is(params ReadOnlySpan<string> types)
    {
        foreach (string type in types)
        {
            if (Types.Contains(type, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands after the last slash, hash or colon of a vocabulary's name.</summary>
    public static string LocalName(string name) => name[(name.TrimEnd('/').LastIndexOfAny(['/', '#', ':']) + 1)..].TrimEnd('/');
}
