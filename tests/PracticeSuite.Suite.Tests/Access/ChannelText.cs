using System.IO.Compression;
using System.Security.Claims;
using System.Text;
using UglyToad.PdfPig;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>The words of whatever an address answers with: of a PDF, of each file of a ZIP, or as they are.</summary>
internal static class ChannelText
{
    public static async Task<string> GetAsync(ChannelSite site, ClaimsPrincipal person, string path)
    {
        using var answer = await site.GetAsync(person, path);
        var content = await answer.Content.ReadAsByteArrayAsync();
        return $"{(int)answer.StatusCode}\n{Of(answer.Content.Headers.ContentType?.MediaType, content)}";
    }

    public static string OfPdf(byte[] content)
    {
        using var pdf = PdfDocument.Open(content);
        return string.Join('\n', pdf.GetPages().Select(page => page.Text));
    }

    private static string Of(string? type, byte[] content) => type switch
    {
        "application/pdf" => OfPdf(content),
        "application/zip" => OfZip(content),
        _ => Encoding.UTF8.GetString(content),
    };

    public static string OfZip(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return string.Join('\n', zip.Entries.Select(OfEntry));
    }

    private static string OfEntry(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var content = entry.Open())
            content.CopyTo(copy);
        return entry.Name.EndsWith(".pdf", StringComparison.Ordinal) ? OfPdf(copy.ToArray()) : Encoding.UTF8.GetString(copy.ToArray());
    }
}
