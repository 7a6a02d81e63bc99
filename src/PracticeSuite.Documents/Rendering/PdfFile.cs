using PracticeSuite.Documents.Composing;
using PracticeSuite.Documents.Layout;
using SkiaSharp;

namespace PracticeSuite.Documents.Rendering;

/// <summary>A PDF being written to a stream. Laid-out pages are the recording that is replayed once their number is known.</summary>
internal sealed class PdfFile(Stream output, DocumentMetadata? metadata) : IDisposable
{
    private readonly SKDocument _pdf = SKDocument.CreatePdf(output, Describe(metadata));
    private readonly Surface _surface = new();
    private bool _finished;

    /// <summary>The pages of one document, numbered from 1.</summary>
    public void Add(IReadOnlyList<LaidOutPage> pages)
    {
        for (var i = 0; i < pages.Count; i++)
            Draw(pages[i], new PageNumbers(i + 1, pages.Count));
    }

    /// <summary>Completes the file.</summary>
    public void Finish()
    {
        _pdf.Close();
        _finished = true;
    }

    public void Dispose()
    {
        // Disposed of unfinished, Skia would complete the file: a valid document that lacks pages.
        if (!_finished)
            _pdf.Abort();
        _surface.Dispose();
        _pdf.Dispose();
    }

    private void Draw(LaidOutPage page, PageNumbers numbers)
    {
        _surface.BeginPage(_pdf.BeginPage(page.Section.Size.Width, page.Section.Size.Height));
        page.Draw(_surface, numbers);
        _pdf.EndPage();
    }

    private static SKDocumentPdfMetadata Describe(DocumentMetadata? metadata) => new()
    {
        Title = metadata?.Title,
        Author = metadata?.Author,
        Creator = "PracticeSuite",
        Creation = metadata?.Created?.UtcDateTime,
        Modified = metadata?.Created?.UtcDateTime,
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
