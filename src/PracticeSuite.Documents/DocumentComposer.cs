using PracticeSuite.Documents.Composing;

namespace PracticeSuite.Documents;

/// <summary>The sections of a document; page numbers run on from one to the next.</summary>
public sealed class DocumentComposer
{
    private readonly List<Section> _sections = [];

    internal DocumentComposer()
    {
    }

    /// <summary>Pages of one size, header and footer: as many as the content needs.</summary>
    public void Page(Action<PageComposer> compose)
    {
        var page = new PageComposer();
        compose(page);
        _sections.Add(page.Build());
    }

    /// <summary>Every text is shaped here, so that a document which cannot be printed is known before a line of it is drawn.</summary>
    internal IReadOnlyList<LaidOutPage> Paginate()
    {
        List<LaidOutPage> pages = [];
        foreach (var section in _sections)
            pages.AddRange(section.Paginate(pages.Count));
        return pages;
    }
}
