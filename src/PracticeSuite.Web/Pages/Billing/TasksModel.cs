using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Tasks;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What billing staff owe to whom, and until when.</summary>
public sealed class TasksModel(IOperations operations, PracticeClock clock, PatientNames names)
{
    public const int PageSize = 100;

    private BillingTaskQuery _query = new();

    public BillingTaskPageDto? Page { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public PatientNames Names => names;

    public async Task LoadAsync(bool done, int from)
    {
        await clock.LoadAsync();
        _query = new BillingTaskQuery(done, Skip: from, Take: PageSize);
        await RefreshAsync();
    }

    public async Task<bool> CompleteAsync(Guid id, string reason)
    {
        var done = await Form.TryAsync(() => operations.RunAsync<IBillingTaskAppService>((tasks, ct) => tasks.CompleteAsync(id, reason, ct)));
        if (done)
            await RefreshAsync();
        return done;
    }

    /// <summary>"due in 12 days", "3 days overdue".</summary>
    public static string Left(BillingTaskDto task, DateOnly today) => (task.DueOn?.DayNumber - today.DayNumber) switch
    {
        null => "no day set",
        0 => "due today",
        > 0 and var left => $"due in {Show.Count(left, "day", "days")}",
        { } over => $"{Show.Count(-over, "day", "days")} overdue",
    };

    private async Task RefreshAsync()
    {
        Page = await operations.RunAsync<IBillingTaskAppService, BillingTaskPageDto>((tasks, ct) => tasks.GetListAsync(_query, ct));
        await names.LearnAsync(Page.Rows.Select(task => task.PatientId));
    }
}
