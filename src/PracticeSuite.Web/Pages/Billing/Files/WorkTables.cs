using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Worklists;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>The worklists, each as it is narrowed on the page.</summary>
internal static class WorkTables
{
    private const int Size = 500;

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "/billing/work.csv", BillingPermissions.Remittances.View, "Worklist",
            "kind,claim,patient,month,payer,reason,meaning,what_first,remarks,amount,opened_on,due_on,owed_at,taken_by,notes,done_at,done_by,how,notice", Work),
    ];

    private static CsvRows Work(CsvQuestion asked)
    {
        var view = WorklistView.Read(asked.Text("kind"), asked.Text("reason"), asked.IsYes("done"), asked.Text("of"), asked.Text("payer"), asked.IsYes("overdue"), from: 0);
        var query = view.ToQuery() with { Take = Size };
        return new($"worklist-{view.Kind.ToString().ToLowerInvariant()}.csv", view.Kind.ToString(), asked.NamedPagesAsync<IWorklistAppService, WorkItemDto>(
            Size, async (work, skip, ct) => (await work.GetAsync(query with { Skip = skip }, ct)).Rows, item => item.PatientId, Of));
    }

    private static IReadOnlyList<string?> Of(WorkItemDto item, string patient) =>
    [
        item.Kind.ToString(), item.ClaimNumber, patient, item.Month.ToString(), item.Payer, item.Reason, item.Meaning, item.Action, string.Join(' ', item.Remarks), Cells.Dollars(item.Amount),
        Cells.Day(item.OpenedOn), Cells.Day(item.DueOn), Cells.Moment(item.OwedAt), item.TakenBy, string.Join(" | ", item.Notes.Select(note => $"{note.By}: {note.Text}")),
        Cells.Moment(item.DoneAt), item.DoneBy, item.DoneReason, Cells.Notice(item.IsPart2),
    ];
}
