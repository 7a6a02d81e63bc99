using PracticeSuite.Documents.Rendering;

namespace PracticeSuite.Documents;

/// <summary>Pages that can be written as a PDF. They are composed while writing, so a batch composes one at a time.</summary>
public sealed class Document
{
    private readonly IEnumerable<Action<DocumentComposer>> _parts;
    private readonly DocumentMetadata? _metadata;

    private Document(IEnumerable<Action<DocumentComposer>> parts, DocumentMetadata? metadata) =>
        (_parts, _metadata) = (parts, metadata);

    public static Document Create(Action<DocumentComposer> compose) => new([compose], null);

    /// <summary>Documents one after the other in one file, each with page numbers of its own. Taken up one at a time.</summary>
    public static Document Merge(IEnumerable<Document> documents) => new(documents.SelectMany(document => document._parts), null);

    public Document WithMetadata(DocumentMetadata metadata) => new(_parts, metadata);

    /// <exception cref="DocumentLayoutException">Something fits on no page.</exception>
    /// <exception cref="MissingGlyphException">A text has a character that no embedded face can show.</exception>
    public byte[] GeneratePdf() => Generate(file => file.ToArray());

    /// <summary>Written in one piece at the end, so a document that fails leaves nothing behind.</summary>
    public void GeneratePdf(Stream stream) => Generate(file =>
    {
        stream.Write(file.Span);
        return true;
    });

    private T Generate<T>(Func<ReadOnlyMemory<byte>, T> take)
    {
        using var pdf = new PdfFile(_metadata);
        foreach (var compose in _parts)
        {
            var composer = new DocumentComposer();
            compose(composer);
            pdf.Add(composer.Sections);
        }
        return take(pdf.Finish());
    }
}
