using Microsoft.AspNetCore.Http.HttpResults;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Pages.Calendar;
using PracticeSuite.Web.Pages.Privacy;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// What a browser downloads. Names of files say the claim or the month, never a person. A GET fetches what was issued and issues nothing:
/// issuing is an act of the pages, like every other change.
/// </summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this WebApplication app)
    {
        var superbills = app.MapGroup("/billing").RequireAuthorization(BillingPermissions.Superbills.Issue).RequireFreshSignIn();
        superbills.MapGet("/superbills/{id:guid}", SuperbillAsync);
        superbills.MapGet("/months/{month}/superbills", MonthAsync);
        app.MapGet("/patients/{patientId:guid}/consents/{id:guid}.pdf", ConsentAsync).RequireAuthorization(ChartingPermissions.Consents.View).RequireFreshSignIn();
        app.MapGet("/patients/{patientId:guid}/notes/{id:guid}.pdf", NoteAsync).RequireAuthorization(ChartingPermissions.Notes.View).RequireFreshSignIn();
        app.MapGet("/patients/{patientId:guid}/medications.pdf", MedicationsAsync).RequireAuthorization(ChartingPermissions.Medications.View).RequireFreshSignIn();
        app.MapGet("/patients/{patientId:guid}/brief.pdf", BriefAsync).RequireAuthorization(ChartingPermissions.Briefs.View).RequireFreshSignIn();
        app.MapGet("/patients/{patientId:guid}/crisis-card.pdf", CrisisCardAsync).RequireAuthorization(ChartingPermissions.CareTeams.View).RequireFreshSignIn();
        app.MapGet("/calendar/day-sheet.pdf", DaySheetAsync).RequireAuthorization(SchedulingPermissions.Calendar.View).RequireFreshSignIn();
        app.MapGet("/privacy/who-could-see.csv", WhoCouldSeeAsync).RequireAuthorization(PrivacyPermissions.WhoCouldSee.View).RequireFreshSignIn();
    }

    private static async Task<IResult> SuperbillAsync(Guid id, string? ledger, HttpContext http, CancellationToken cancellationToken)
    {
        var withLedger = IsYes("ledger", ledger);
        var file = await http.Operations().RunAsync<ISuperbillAppService, SuperbillFile>(
            (superbills, ct) => superbills.GetAsync(id, withLedger, ct), cancellationToken);
        await http.RecordDownloadAsync("Superbill", id.ToString(), file.PatientId);
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }

    private static async Task<IResult> ConsentAsync(Guid patientId, Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        var paper = await http.Operations().RunAsync<IConsentAppService, ConsentPaper>((consents, ct) => consents.PrintAsync(patientId, id, ct), cancellationToken);
        await http.RecordDownloadAsync("Consent", id.ToString(), paper.PatientId);
        return TypedResults.File(paper.Content, "application/pdf", paper.FileName);
    }

    private static async Task<IResult> NoteAsync(Guid patientId, Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        var paper = await http.Operations().RunAsync<INoteAppService, NotePaper>((notes, ct) => notes.PrintAsync(patientId, id, ct), cancellationToken);
        await http.RecordDownloadAsync("Note", id.ToString(), paper.PatientId);
        return TypedResults.File(paper.Content, "application/pdf", paper.FileName);
    }

    private static async Task<IResult> MedicationsAsync(Guid patientId, HttpContext http, CancellationToken cancellationToken)
    {
        var paper = await http.Operations().RunAsync<IMedicationAppService, MedicationPaper>((all, ct) => all.PrintAsync(patientId, ct), cancellationToken);
        await http.RecordDownloadAsync("MedicationList", patientId.ToString(), patientId);
        return TypedResults.File(paper.Content, "application/pdf", paper.FileName);
    }

    private static async Task<IResult> BriefAsync(Guid patientId, BriefKind? kind, HttpContext http, CancellationToken cancellationToken)
    {
        var paper = await http.Operations().About(patientId).RunAsync<IBriefAppService, BriefPaper>((briefs, ct) => briefs.PrintAsync(patientId, kind ?? BriefKind.Visit, ct), cancellationToken);
        await http.RecordDownloadAsync("Brief", patientId.ToString(), patientId);
        return TypedResults.File(paper.Content, "application/pdf", paper.FileName);
    }

    private static async Task<IResult> CrisisCardAsync(Guid patientId, HttpContext http, CancellationToken cancellationToken)
    {
        var card = await http.Operations().RunAsync<IChartCoordination, byte[]>((coordination, ct) => coordination.MakeCardAsync(patientId, ct), cancellationToken);
        await http.RecordDownloadAsync("CrisisCard", patientId.ToString(), patientId);
        return TypedResults.File(card, "application/pdf", "crisis-card.pdf");
    }

    private static Task<IResult> MonthAsync(string month, string? format, string? ledger, HttpContext http, CancellationToken cancellationToken)
    {
        var (of, zip, withLedger) = (MonthOf(month), IsZip(format), IsYes("ledger", ledger));
        return http.SendAsync(
            written => http.Operations().Once.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
                (superbills, ct) => superbills.WriteMonthAsync(of, zip ? SuperbillBatchFormat.Zip : SuperbillBatchFormat.OnePdf, withLedger, written, null, ct),
                cancellationToken),
            new AuditEvent(AuditAction.Download, "MonthSuperbills", of.ToString()),
            zip ? "application/zip" : "application/pdf",
            $"superbills-{of}{(withLedger ? "-with-minutes" : "")}.{(zip ? "zip" : "pdf")}");
    }

    /// <param name="with">As the calendar's address has it; none = everybody's.</param>
    private static async Task<IResult> DaySheetAsync(string? on, string? with, Guid? location, HttpContext http, CancellationToken cancellationToken)
    {
        var day = CalendarAddress.ReadDay(on) ?? throw Check.Invalid("on", "on is no day; write it as 2026-09-21.");
        var query = new DaySheetQuery(day, location, CalendarAddress.Read(null, on, with, day).With);
        var paper = await http.Operations().RunAsync<IDaySheetAppService, DaySheetPaper>((sheets, ct) => sheets.PrintAsync(query, ct), cancellationToken);
        await http.RecordDownloadAsync("DaySheet", CalendarAddress.Write(day));
        return TypedResults.File(paper.Content, "application/pdf", paper.FileName);
    }

    private static async Task<FileContentHttpResult> WhoCouldSeeAsync(Guid patient, RecordKind what, DateTimeOffset at, HttpContext http, CancellationToken cancellationToken)
    {
        var operations = http.Operations();
        var answer = await operations.RunAsync<IWhoCouldSeeAppService, WhoCouldSeeDto>(
            (who, ct) => who.GetAsync(new WhoCouldSeeQuery(patient, what, at), ct), cancellationToken);
        var staff = await operations.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, ct) => all.GetAllAsync(ct), cancellationToken);
        await http.RecordDownloadAsync("WhoCouldSee", what.ToString(), patient);
        return TypedResults.File(
            WhoCouldSeeCsv.Of(answer, id => id is { } known && staff.TryGetValue(known, out var member) ? member.DisplayName : ""), "text/csv; charset=utf-8", "who-could-see.csv");
    }

    /// <summary>
    /// Written to a file of our own first: a refusal is then still an answer and no half of a document, and what was refused is in no
    /// trail as a download.
    /// </summary>
    internal static async Task<IResult> SendAsync(this HttpContext http, Func<Stream, Task> write, AuditEvent download, string contentType, string name)
    {
        var written = PrivateFile.Temporary();
        try
        {
            await write(written);
            await http.RecordAsync(download);
            written.Position = 0;
            return TypedResults.Stream(written, contentType, name);
        }
        catch
        {
            await written.DisposeAsync();
            throw;
        }
    }

    internal static Task RecordDownloadAsync(this HttpContext http, string type, string id, Guid? patientId = null) =>
        http.RecordAsync(new AuditEvent(AuditAction.Download, type, id) { PatientId = patientId });

    /// <summary>Of a document about several patients each by itself (P-142).</summary>
    internal static Task RecordDownloadsAsync(this HttpContext http, IReadOnlyCollection<AuditEvent> downloads) => http.Operations().RunAsync<IAuditTrail>(
        async (trail, ct) =>
        {
            foreach (var download in downloads)
                await trail.RecordFirstAsync(download, ct);
        },
        http.RequestAborted);

    /// <summary>Before anything of it leaves; what cannot be recorded is not sent (P-141).</summary>
    private static Task RecordAsync(this HttpContext http, AuditEvent download) =>
        http.Operations().RunAsync<IAuditTrail>((trail, ct) => trail.RecordFirstAsync(download, ct), http.RequestAborted);

    internal static bool IsZip(string? format) => format?.ToUpperInvariant() switch
    {
        "ZIP" => true,
        null or "PDF" => false,
        _ => throw Check.Invalid("format", $"'{(format!.Length > 20 ? "…" : format)}' is no format of this; use pdf or zip."),
    };

    /// <summary>Read here and not by the framework, whose refusal says nothing.</summary>
    private static bool IsYes(string field, string? text) => text?.ToUpperInvariant() switch
    {
        "TRUE" => true,
        null or "" or "FALSE" => false,
        _ => throw Check.Invalid(field, $"'{(text!.Length > 20 ? "…" : text)}' is neither yes nor no; use true or false."),
    };

    private static BillingMonth MonthOf(string text) => BillingMonth.TryParse(text, out var month)
        ? month
        : throw Check.Invalid("month", $"'{(text.Length > 20 ? "…" : text)}' is not a month; write it as 2026-09.");
}
