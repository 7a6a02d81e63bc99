using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>One worklist with the item that is open beside it: act, and the next item is there.</summary>
public sealed class WorklistModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    /// <summary>Somebody else was faster, so what is shown is not what is there.</summary>
    private static readonly string[] Overtaken = ["Data:ChangedMeanwhile", "Data:AlreadyThere", "Billing:WorkDone"];

    public WorklistView View { get; private set; } = new();

    public WorklistDto? List { get; private set; }

    public WorkItemDto? Chosen { get; private set; }

    public RefundMeans Means { get; set; }

    public string Reference { get; set; } = "";

    public DateOnly? PaidOn { get; set; }

    /// <summary>What was typed for an item that somebody else has done meanwhile, so that no act is left that could take it.</summary>
    public string? NotSaved { get; private set; }

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

    public Task<bool> NoteAsync(string text) => DoAsync((work, item, ct) => work.NoteAsync(item.Id, item.Version, text, ct), text);

    public Task<bool> CompleteAsync(string text) => DoAsync((work, item, ct) => work.CompleteAsync(item.Id, item.Version, text, ct), text);

    public Task<bool> WriteOffAsync(string reason) => DoAsync((work, item, ct) => work.WriteOffAsync(item.Id, item.Version, reason, ct), reason);

    public Task<bool> AppealAsync(AppealInput appeal) => DoAsync((work, item, ct) => work.AppealAsync(item.Id, item.Version, appeal, ct), appeal.Reference);

    public Task<bool> RefundAsync(string reason) => DoAsync((work, item, ct) => work.RefundAsync(item.Id, item.Version, reason, ct), reason);

    public Task<bool> PayRefundAsync() => DoAsync(
        (work, item, ct) => work.PayRefundAsync(item.Id, item.Version, new RefundPaymentInput(Means, Reference, PaidOn ?? clock.Today), ct), Reference);

    /// <summary>"3 days left", "due today", "2 days overdue".</summary>
    public static string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "due today",
        > 0 and var left => Show.Count(left, "day left", "days left"),
        var over => $"{Show.Count(-over, "day", "days")} overdue",
    };

    public static string Tone(DateOnly due, DateOnly today) => due < today ? "danger" : due < today.AddDays(15) ? "warn" : "";

    /// <summary>What is done goes from the list, and the next item takes its place.</summary>
    /// <param name="typed">What the act takes with it, in words.</param>
    private async Task<bool> DoAsync(Func<IWorklistAppService, WorkItemDto, CancellationToken, Task> act, string? typed = null)
    {
        var (item, at) = (Chosen!, List!.Rows.ToList().FindIndex(row => row.Id == Chosen!.Id));
        var done = await Form.TryAsync(() => operations.RunAsync<IWorklistAppService>((work, ct) => act(work, item, ct)));
        if (!done)
        {
            if (Form.WasRefusedFor(Overtaken))
                await CatchUpAsync(item, typed);
            return false;
        }

        await RefreshAsync();
        await ChooseAsync(List!.Rows.FirstOrDefault(row => row.Id == item.Id) ?? (List.Rows.Count == 0 ? null : List.Rows[Math.Clamp(at, 0, List.Rows.Count - 1)]));
        return true;
    }

    /// <summary>Shows what is there now and says what happened; the boxes keep what was typed, for the same act on what is there.</summary>
    private async Task CatchUpAsync(WorkItemDto shown, string? typed)
    {
        await RefreshAsync();
        var now = await operations.RunAsync<IWorklistAppService, WorkItemDto>((work, ct) => work.GetItemAsync(shown.Id, ct));
        (Chosen, NotSaved) = (now, now.DoneAt is not null && !string.IsNullOrWhiteSpace(typed) ? typed : null);
        Form.Tell($"{WorklistWords.Since(shown, now)} {(now.DoneAt is null ? "It is shown as it is now, and what you typed is still there: look, and do it again." : "Nothing of yours was saved.")}");
    }

    private async Task ChooseAsync(WorkItemDto? item)
    {
        NotSaved = null;
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
