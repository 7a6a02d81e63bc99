using Microsoft.AspNetCore.WebUtilities;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What the board shows, as far as the address bar may say it: the text searched for is a name and stays out.</summary>
public sealed record MonthBoardView(
    MonthBoardTab Tab = MonthBoardTab.Eligible,
    string? Hold = null,
    MonthBoardSort Sort = MonthBoardSort.Patient,
    bool Descending = false,
    string? Text = null)
{
    public static MonthBoardView From(string? tab, string? hold, string? sort, bool descending, string? text) => new(
        NamedValue.TryParse<MonthBoardTab>(tab, out var chosen) ? chosen : MonthBoardTab.Eligible,
        string.IsNullOrEmpty(hold) ? null : hold,
        NamedValue.TryParse<MonthBoardSort>(sort, out var order) ? order : MonthBoardSort.Patient,
        descending,
        text);

    public MonthBoardQuery ToQuery(BillingMonth month) => new(month, Tab, Hold, Text, Sort, Descending);

    public string Path(BillingMonth month) => Under($"/billing/months/{month}");

    public string CsvPath(BillingMonth month) => Under($"/billing/months/{month}/board.csv");

    /// <summary>The same view in the other order, or in a new order from its start.</summary>
    public MonthBoardView SortedBy(MonthBoardSort sort) =>
        this with { Sort = sort, Descending = Sort == sort && !Descending };

    private string Under(string path)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Tab != MonthBoardTab.Eligible)
            query["tab"] = Tab.ToString();
        if (Hold is not null)
            query["hold"] = Hold;
        if (Sort != MonthBoardSort.Patient)
            query["sort"] = Sort.ToString();
        if (Descending)
            query["desc"] = "true";
        return QueryHelpers.AddQueryString(path, query);
    }
}
