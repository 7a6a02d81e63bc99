using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Data;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// Files of a chart on their way in and out (K-066). Addresses hold ids; a name comes beside the bytes. A file comes as it is and not in a form,
/// so that it is cut off while it is read. Nothing of it is ever run: pictures are drawn alone in a sealed page, everything else is saved.
/// </summary>
internal static class AttachmentEndpoints
{
    public const string NameHeader = "X-File-Name";

    /// <summary>More than a file may have, so that whoever sends a little too much is told so and not hung up on.</summary>
    private const long MostBytes = AttachmentLimits.Bytes + (8 * 1024 * 1024);

    public static void MapAttachments(this WebApplication app)
    {
        app.MapPost("/patients/{patientId:guid}/attachments/{kind}/{itemId:guid}", AttachAsync).RequireAuthorization(ChartingPermissions.Attachments.Add)
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(MostBytes));
        app.MapGet("/patients/{patientId:guid}/attachments/{id:guid}", OpenAsync).RequireAuthorization(ChartingPermissions.Attachments.View)
            .RequireFreshSignIn().WithMetadata(ContentPolicy.Sealed);
    }

    private static async Task<NoContent> AttachAsync(Guid patientId, ChartItemKind kind, Guid itemId, HttpContext http, CancellationToken cancellationToken)
    {
        var file = new NewAttachment(kind, itemId, Uri.UnescapeDataString($"{http.Request.Headers[NameHeader]}"), http.Request.ContentType);
        await using var received = PrivateFile.Temporary();
        await ReceiveAsync(http.Request.Body, received, cancellationToken);
        await http.Operations().RunAsync<IAttachmentAppService, AttachmentDto>((all, ct) => all.AttachAsync(patientId, file, received, ct), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> OpenAsync(Guid patientId, Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        var written = PrivateFile.Temporary();
        try
        {
            var file = await http.Operations().Once.RunAsync<IAttachmentAppService, AttachmentDto>((all, ct) => all.WriteAsync(patientId, id, written, ct), cancellationToken);
            await http.RecordDownloadAsync("Attachment", $"{id}", patientId);
            var disposition = new ContentDispositionHeaderValue(file.IsPicture ? "inline" : "attachment");
            disposition.SetHttpFileName(file.FileName);
            http.Response.Headers.ContentDisposition = $"{disposition}";
            written.Position = 0;
            return TypedResults.Stream(written, file.MediaType);
        }
        catch
        {
            await written.DisposeAsync();
            throw;
        }
    }

    /// <summary>One byte more than a file may have is enough to refuse it. The rest is let by, because who is hung up on hears no answer.</summary>
    private static async Task ReceiveAsync(Stream body, Stream received, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is var read && read > 0)
            await received.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, AttachmentLimits.Bytes + 1 - received.Length)), cancellationToken);
    }
}
