using PracticeSuite.Documents.Composing;
using PracticeSuite.Documents.Layout;
using SkiaSharp;

namespace PracticeSuite.Documents.Rendering;

/// <summary>A PDF being written. Laid-out pages are the recording that is replayed once their number is known.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly SKDocument _pdf;
    private readonly bool _dated;
    private readonly Surface _surface = new();
    private bool _finished;

    public PdfFile(DocumentMetadata? metadata)
    {
        _pdf = SKDocument.CreatePdf(_file, Describe(metadata));
        _dated = metadata?.Created is not null;
    }

    /// <summary>The pages of one document, numbered from 1.</summary>
    public void Add(IReadOnlyList<Section> sections)
    {
        List<LaidOutPage> pages = [];
        foreach (var section in sections)
            pages.AddRange(section.Paginate(pages.Count));
        for (var i = 0; i < pages.Count; i++)
            Draw(pages[i], new PageNumbers(i + 1, pages.Count));
    }

    /// <summary>The file, complete.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _pdf.Close();
        _finished = true;
        if (_dated)
            PdfDates.SetUtc(_file.GetBuffer().AsSpan(0, (int)_file.Length));
        return _file.GetBuffer().AsMemory(0, (int)_file.Length);
    }

    public void Dispose()
    {
        // Disposed of unfinished, Skia would complete the file: a valid document that lacks pages.
        if (!_finished)
            _pdf.Abort();
        _surface.Dispose();
        _pdf.Dispose();
        _file.Dispose();
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
