using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>Items beside each other.</summary>
public sealed class RowComposer
{
    private readonly Setting _setting;
    private readonly List<(Track Track, Element Element)> _items = [];
    private float _spacing;

    internal RowComposer(Setting setting) => _setting = setting;

    /// <param name="points">Between items.</param>
    public void Spacing(float points) => _spacing = points;

    /// <summary>So many points wide.</summary>
    public Container ConstantItem(float points) => Item(new Track(TrackKind.Constant, points));

    /// <summary>A share of what the other items leave.</summary>
    public Container RelativeItem(float share = 1) => Item(new Track(TrackKind.Relative, share));

    /// <summary>As wide as its content.</summary>
    public Container AutoItem() => Item(new Track(TrackKind.Auto, 0));

    internal Row Build() => new(_items, _spacing, _setting.Name("A row"));

    private Container Item(Track track)
    {
        var slot = new Slot();
        _items.Add((track, slot));
        return new Container(slot, _setting);
    }
}
