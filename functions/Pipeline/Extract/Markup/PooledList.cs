using System.Buffers;

namespace Wildlife.Extract;

/// <summary>A growing list on a rented array: a page's tables are large, and made anew for each page.</summary>
internal sealed class PooledList<T>(int capacity) : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>How many items it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The items.</summary>
    public Span<T> Items => _items.AsSpan(0, Count);

    /// <summary>Appends an item.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(Count * 2);
            Items.CopyTo(larger);
            Return();
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Gives the array back; the list is empty after that.</summary>
    public void Dispose()
    {
        Return();
        _items = [];
        Count = 0;
    }

    private void Return()
    {
        if (_items.Length > 0)
        {
            // Only what was used holds references.
            Items.Clear();
            ArrayPool<T>.Shared.Return(_items);
        }
    }
}
