using PracticeSuite.Documents.Rendering;

namespace PracticeSuite.Documents;

/// <summary>
/// Documents one after the other in one PDF, each with page numbers of its own. Pages go to the stream as they come, so a batch of any
/// size holds one document in memory. A file that is not finished is no PDF.
/// </summary>
public sealed class DocumentBatch(Stream output) : IDisposable
{
    private readonly PdfFile _pdf = new(output, metadata: null);

    /// <summary>Adds the document whole, or, where it throws, not a line of it: the batch can go on with the next one.</summary>
    /// <exception cref="DocumentLayoutException">Something fits on no page.</exception>
    /// <exception cref="MissingGlyphException">A text has a character that no embedded face can show.</exception>
    public void Add(Document document) => _pdf.Add(document.LayOut());

    /// <summary>Completes the file.</summary>
    public void Finish() => _pdf.Finish();

    public void Dispose() => _pdf.Dispose();
}
