using PracticeSuite.Documents.Composing;

namespace PracticeSuite.Documents;

/// <summary>The sections of a document; page numbers run on from one to the next.</summary>
public sealed class DocumentComposer
{
    internal DocumentComposer()
    {
    }

    internal List<Section> Sections { get; } = [];

    /// <summary>Pages of one size, header and footer: as many as the content needs.</summary>
    public void Page(Action<PageComposer> compose)
    {
        var page = new PageComposer();
        compose(page);
        Sections.Add(page.Build());
    }
}
