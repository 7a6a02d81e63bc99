using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>
/// A place in a document that takes one thing: text, a column, a row, a table, a picture. Decorations (padding, border,
/// alignment) answer with the container inside them, so they read from the outside in.
/// </summary>
public class Container
{
    private readonly Slot _slot;

    internal Container(Slot slot, Setting setting) => (_slot, Setting) = (slot, setting);

    internal Setting Setting { get; }

    internal void Fill(Element content) => _slot.Fill(content);

    internal Container Wrap(Func<Element, Element> decorate) => Wrap(decorate, Setting);

    internal Container Wrap(Func<Element, Element> decorate, Setting setting)
    {
        var inside = new Slot();
        Fill(decorate(inside));
        return new Container(inside, setting);
    }
}

/// <summary>What a container hands down to those inside it.</summary>
internal sealed record Setting(TextStyle Style, string? Field)
{
    public string Name(string kind) => Field is null ? kind : $"{kind} in {Field}";

    public Setting In(string field) => this with { Field = Field is null ? field : $"{Field} / {field}" };
}
