using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Billing.Contracts.PaperForms;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>Statements, forms and packets on their way to a printer. Like every other document they are made on pages; here they are fetched.</summary>
internal static class BillingPaperEndpoints
{
    public static void MapBillingPapers(this WebApplication app)
    {
        var billing = app.MapGroup("/billing").RequireFreshSignIn();
        billing.MapGet("/statements/{id:guid}", StatementAsync).RequireAuthorization(BillingPermissions.Statements.View);
        billing.MapGet("/statements/preview/{patientId:guid}", PreviewAsync).RequireAuthorization(BillingPermissions.Statements.View);
        billing.MapGet("/statements/runs/{id:guid}", RunAsync).RequireAuthorization(BillingPermissions.Statements.Print);
        billing.MapGet("/paper-forms", FormsAsync).RequireAuthorization(BillingPermissions.PaperForms.Print);
        billing.MapGet("/packets/{id:guid}", PacketAsync).RequireAuthorization(BillingPermissions.Packets.Make);
    }

    private static async Task<IResult> StatementAsync(Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        var file = await http.Operations().RunAsync<IStatementAppService, StatementFile>((statements, ct) => statements.GetAsync(id, ct), cancellationToken);
        await http.RecordDownloadAsync("Statement", id.ToString(), file.PatientId);
        return TypedResults.File(file.Content, "application/pdf", file.Name);
    }

    private static async Task<IResult> PreviewAsync(Guid patientId, string? subject, HttpContext http, CancellationToken cancellationToken)
    {
        var of = Named("subject", subject, StatementSubject.Ordinary);
        var file = await http.Operations().RunAsync<IStatementAppService, StatementFile>((statements, ct) => statements.PreviewAsync(patientId, of, ct), cancellationToken);
        await http.RecordDownloadAsync("StatementPreview", patientId.ToString(), patientId);
        return TypedResults.File(file.Content, "application/pdf", file.Name);
    }

    private static Task<IResult> RunAsync(Guid id, string? format, HttpContext http, CancellationToken cancellationToken)
    {
        var zip = DocumentEndpoints.IsZip(format);
        return http.SendAsync(
            written => http.Operations().Once.RunAsync<IStatementAppService>(
                (statements, ct) => statements.WriteRunAsync(id, zip ? SuperbillBatchFormat.Zip : SuperbillBatchFormat.OnePdf, written, ct), cancellationToken),
            new AuditEvent(AuditAction.Download, "StatementRun", id.ToString()),
            zip ? "application/zip" : "application/pdf",
            $"statements-{id:N}.{(zip ? "zip" : "pdf")}");
    }

    /// <summary>Fetching prints nothing: letters for the red stock are those that the page had printed.</summary>
    /// <param name="claim">One or more; or a batch, or a payer with what is ready for it.</param>
    private static async Task<IResult> FormsAsync(string? kind, Guid[]? claim, Guid? batch, Guid? payer, HttpContext http, CancellationToken cancellationToken)
    {
        var request = new PaperFormRequest(Named("kind", kind, PaperFormKind.Proof), claim ?? [], batch, payer);
        var file = await http.Operations().RunAsync<IPaperFormAppService, PaperFormFile>((forms, ct) => forms.GetAsync(request, ct), cancellationToken);
        await http.RecordDownloadsAsync([.. file.Forms.Select(form => new AuditEvent(AuditAction.Download, $"Cms1500{request.Kind}", $"{form.ClaimId}") { PatientId = form.PatientId })]);
        return TypedResults.File(file.Content, "application/pdf", file.Name);
    }

    private static async Task<IResult> PacketAsync(Guid id, string? format, HttpContext http, CancellationToken cancellationToken)
    {
        var of = Named("format", format, ClaimPacketFormat.Pdf);
        var file = await http.Operations().RunAsync<IClaimPacketAppService, ClaimPacketFile>((packets, ct) => packets.GetAsync(id, of, ct), cancellationToken);
        await http.RecordDownloadAsync("ClaimPacket", id.ToString(), file.PatientId);
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }

    /// <summary>Read here and not by the framework, whose refusal says nothing.</summary>
    private static T Named<T>(string field, string? text, T usual)
        where T : struct, Enum =>
        string.IsNullOrEmpty(text) ? usual
        : Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
        : throw Check.Invalid(field, $"'{(text.Length > 20 ? "…" : text)}' is none of these; use {string.Join(" or ", Enum.GetNames<T>())}.");
}
