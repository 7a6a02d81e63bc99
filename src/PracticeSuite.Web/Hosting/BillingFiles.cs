using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Web.Pages.Billing.Files;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>The tables of billing as files, and the kept reports of closed months.</summary>
internal static class BillingFiles
{
    public static void MapBillingFiles(this WebApplication app)
    {
        // With the token, or it would be taken for a plain request delegate, whose answer nobody writes.
        foreach (var table in BillingTables.All)
            app.MapGet(table.Route, (HttpContext http, CancellationToken cancellationToken) => SendAsync(http, table, cancellationToken)).RequireAuthorization(table.Permission).RequireFreshSignIn();
        app.MapGet("/billing/closings/{id:guid}.pdf", ClosingAsync).RequireAuthorization(BillingPermissions.Closing.View).RequireFreshSignIn();
    }

    private static Task<IResult> SendAsync(HttpContext http, CsvTable table, CancellationToken cancellationToken)
    {
        var rows = table.Ask(new CsvQuestion(http.Operations(), name => http.Request.RouteValues.TryGetValue(name, out var part) ? $"{part}" : http.Request.Query[name].FirstOrDefault()));
        return http.SendAsync(
            written => CsvTable.WriteAsync(written, table.Header, rows, cancellationToken), new AuditEvent(AuditAction.Export, table.What, rows.Of), "text/csv; charset=utf-8", rows.FileName);
    }

    private static async Task<IResult> ClosingAsync(Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        var paper = await http.Operations().RunAsync<IMonthClosingAppService, MonthClosingPaper>((all, ct) => all.PrintAsync(id, ct), cancellationToken);
        await http.RecordDownloadAsync("MonthClosing", id.ToString());
        return TypedResults.File(paper.Content, "application/pdf", paper.FileName);
    }
}
