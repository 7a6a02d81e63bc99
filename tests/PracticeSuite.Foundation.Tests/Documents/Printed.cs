using PracticeSuite.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using PageSize = PracticeSuite.Documents.PageSize;

namespace PracticeSuite.Foundation.Tests.Documents;

/// <summary>A document as its reader gets it: printed, and read back by a library that knows nothing of ours.</summary>
internal static class Printed
{
    /// <summary>The text of each page, as its letters stand in the file.</summary>
    public static IReadOnlyList<string> Text(this Document document) => document.Read(page => page.Text);

    public static IReadOnlyList<string> Text(this byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.GetPages().Select(page => page.Text)];
    }

    public static IReadOnlyList<IReadOnlyList<Word>> Words(this Document document) =>
        document.Read(page => (IReadOnlyList<Word>)[.. page.GetWords()]);

    public static IReadOnlyList<T> Read<T>(this Document document, Func<Page, T> read)
    {
        using var pdf = PdfDocument.Open(document.GeneratePdf());
        return [.. pdf.GetPages().Select(read)];
    }

    /// <summary>Letter pages with room for 200 points of content in height, 540 in width.</summary>
    public static Document SmallPages(Action<Container> content) =>
        Document.Create(document => document.Page(page =>
        {
            page.Size(new PageSize(612, 272));
            page.Margin(36);
            content(page.Content());
        }));

    public static Document Line(string text) => SmallPages(content => content.Text(text));
}
