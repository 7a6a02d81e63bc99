using Microsoft.AspNetCore.WebUtilities;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What a worklist shows, as its address says it.</summary>
public sealed record WorklistView(
    WorkKind Kind = WorkKind.Denial, string? Reason = null, bool Done = false, WorkOf Of = WorkOf.Anybody, string? Payer = null, bool Overdue = false, int From = 0)
{
    public const int PageSize = 50;

    public static WorklistView Read(string? kind, string? reason, bool done, string? of, string? payer, bool overdue, int from) => new(
        NamedValue.TryParse<WorkKind>(kind, out var known) ? known : WorkKind.Denial, Text(reason), done, NamedValue.TryParse<WorkOf>(of, out var whose) ? whose : WorkOf.Anybody, Text(payer),
        overdue, Math.Max(0, from));

    public WorklistQuery ToQuery() => new(Kind, Reason, Done, Of, Payer, Overdue, From, PageSize);

    public string Path(Guid? item = null) => Under("/billing/work", item);

    public string CsvPath => (this with { From = 0 }).Under("/billing/work.csv", item: null);

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given;

    private string Under(string path, Guid? item)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["kind"] = Kind.ToString() };
        if (Reason is not null)
            query["reason"] = Reason;
        if (Done)
            query["done"] = "true";
        if (Of != WorkOf.Anybody)
            query["of"] = Of.ToString();
        if (Payer is not null)
            query["payer"] = Payer;
        if (Overdue)
            query["overdue"] = "true";
        if (From > 0)
            query["from"] = $"{From}";
        if (item is { } id)
            query["item"] = id.ToString();
        return QueryHelpers.AddQueryString(path, query);
    }
}
