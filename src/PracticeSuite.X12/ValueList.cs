using System.Collections;
using System.Runtime.CompilerServices;

namespace PracticeSuite.X12;

/// <summary>An immutable list that equals another of equal elements, so that two claims or remittances can be compared whole (C-129).</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public ReadOnlySpan<T> Span => _items;

    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The count alone: what stands inside may be about a patient.</summary>
    public override string ToString() => $"{Count} of {typeof(T).Name}";
}

/// <summary>Makes lists.</summary>
public static class ValueList
{
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? None<T>.List : new(items.ToArray());

    public static ValueList<T> Of<T>(IEnumerable<T> items) => Create<T>([.. items]);

    /// <summary>The list with one more at its end.</summary>
    internal static ValueList<T> With<T>(this ValueList<T> list, T item) => new([.. list.Span, item]);

    /// <summary>Takes what was gathered and leaves the list empty for the next.</summary>
    internal static ValueList<T> TakeAll<T>(this List<T> gathered)
    {
        if (gathered.Count == 0)
            return [];
        var taken = new ValueList<T>([.. gathered]);
        gathered.Clear();
        return taken;
    }

    private static class None<T>
    {
        public static readonly ValueList<T> List = new([]);
    }
}
