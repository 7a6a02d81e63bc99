using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>Items one below the other.</summary>
public sealed class ColumnComposer
{
    private readonly Setting _setting;
    private readonly List<Element> _items = [];
    private float _spacing;

    internal ColumnComposer(Setting setting) => _setting = setting;

    /// <param name="points">Between items; none before the first on a page.</param>
    public void Spacing(float points) => _spacing = points;

    public Container Item()
    {
        var slot = new Slot();
        _items.Add(slot);
        return new Container(slot, _setting);
    }

    internal Column Build() => new(_items, _spacing);
}
