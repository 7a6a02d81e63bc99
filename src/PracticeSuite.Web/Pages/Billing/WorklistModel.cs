using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>One worklist with the item that is open beside it: act, and the next item is there.</summary>
public sealed class WorklistModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    public WorklistView View { get; private set; } = new();

    public WorklistDto? List { get; private set; }

    public WorkItemDto? Chosen { get; private set; }

    public RefundMeans Means { get; set; }

    public string Reference { get; set; } = "";

    public DateOnly? PaidOn { get; set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public PatientNames Names => names;

    public StaffNames Staff => staff;

    /// <param name="item">The one that is open; it may stand on another page of the list.</param>
    public async Task LoadAsync(WorklistView view, Guid? item)
    {
        await clock.LoadAsync();
        await staff.LoadAsync();
        Form.Clear();
        View = view;
        await RefreshAsync();
        await ChooseAsync(item is not { } id ? null : List!.Rows.FirstOrDefault(row => row.Id == id)
            ?? await operations.RunAsync<IWorklistAppService, WorkItemDto>((work, ct) => work.GetItemAsync(id, ct)));
    }

    public Task<bool> TakeAsync(bool mine) => DoAsync((work, item, ct) => work.TakeAsync(item.Id, item.Version, mine, ct));

    public Task<bool> AssignAsync(Guid? staffId) => DoAsync((work, item, ct) => work.AssignAsync(item.Id, item.Version, staffId, ct));

    public Task<bool> NoteAsync(string text) => DoAsync((work, item, ct) => work.NoteAsync(item.Id, item.Version, text, ct));

    public Task<bool> CompleteAsync(string text) => DoAsync((work, item, ct) => work.CompleteAsync(item.Id, item.Version, text, ct));

    public Task<bool> WriteOffAsync(string reason) => DoAsync((work, item, ct) => work.WriteOffAsync(item.Id, item.Version, reason, ct));

    public Task<bool> AppealAsync(AppealInput appeal) => DoAsync((work, item, ct) => work.AppealAsync(item.Id, item.Version, appeal, ct));

    public Task<bool> RefundAsync(string reason) => DoAsync((work, item, ct) => work.RefundAsync(item.Id, item.Version, reason, ct));

    public Task<bool> PayRefundAsync() => DoAsync(
        (work, item, ct) => work.PayRefundAsync(item.Id, item.Version, new RefundPaymentInput(Means, Reference, PaidOn ?? clock.Today), ct));

    /// <summary>"3 days left", "due today", "2 days overdue".</summary>
    public static string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "due today",
        > 0 and var left => Show.Count(left, "day left", "days left"),
        var over => $"{Show.Count(-over, "day", "days")} overdue",
    };

    public static string Tone(DateOnly due, DateOnly today) => due < today ? "danger" : due < today.AddDays(15) ? "warn" : "";

    /// <summary>What is done goes from the list, and the next item takes its place.</summary>
    private async Task<bool> DoAsync(Func<IWorklistAppService, WorkItemDto, CancellationToken, Task> act)
    {
        var (item, at) = (Chosen!, List!.Rows.ToList().FindIndex(row => row.Id == Chosen!.Id));
        var done = await Form.TryAsync(() => operations.RunAsync<IWorklistAppService>((work, ct) => act(work, item, ct)));
        if (!done)
            return false;
        await RefreshAsync();
        await ChooseAsync(List!.Rows.FirstOrDefault(row => row.Id == item.Id) ?? (List.Rows.Count == 0 ? null : List.Rows[Math.Clamp(at, 0, List.Rows.Count - 1)]));
        return true;
    }

    private async Task ChooseAsync(WorkItemDto? item)
    {
        (Chosen, Means, Reference, PaidOn) = (item, RefundMeans.Check, "", clock.Today);
        if (item is not null)
            await names.LearnAsync([item.PatientId]);
    }

    private async Task RefreshAsync()
    {
        List = await operations.RunAsync<IWorklistAppService, WorklistDto>((work, ct) => work.GetAsync(View.ToQuery(), ct));
        await names.LearnAsync(List.Rows.Select(row => row.PatientId));
    }
}
