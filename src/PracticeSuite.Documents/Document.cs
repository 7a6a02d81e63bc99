using PracticeSuite.Documents.Composing;
using PracticeSuite.Documents.Rendering;

namespace PracticeSuite.Documents;

/// <summary>Pages that can be written as a PDF; composed each time they are.</summary>
public sealed class Document
{
    private readonly Action<DocumentComposer> _compose;
    private readonly DocumentMetadata? _metadata;

    private Document(Action<DocumentComposer> compose, DocumentMetadata? metadata) => (_compose, _metadata) = (compose, metadata);

    public static Document Create(Action<DocumentComposer> compose) => new(compose, null);

    public Document WithMetadata(DocumentMetadata metadata) => new(_compose, metadata);

    /// <exception cref="DocumentLayoutException">Something fits on no page.</exception>
    /// <exception cref="MissingGlyphException">A text has a character that no embedded face can show.</exception>
    public byte[] GeneratePdf()
    {
        var pages = LayOut();
        using var file = new MemoryStream();
        using (var pdf = new PdfFile(file, _metadata))
        {
            pdf.Add(pages);
            pdf.Finish();
        }
        if (_metadata?.Created is not null)
            PdfDates.SetUtc(file.GetBuffer().AsSpan(0, (int)file.Length));
        return file.ToArray();
    }

    /// <summary>Lays everything out and draws nothing: throws what printing would throw.</summary>
    /// <exception cref="DocumentLayoutException">Something fits on no page.</exception>
    /// <exception cref="MissingGlyphException">A text has a character that no embedded face can show.</exception>
    public void DemandPrintable() => LayOut();

    internal IReadOnlyList<LaidOutPage> LayOut()
    {
        var composer = new DocumentComposer();
        _compose(composer);
        return composer.Paginate();
    }
}
