using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>Who is to talk with whom, what pairs have agreed on, and what is missing.</summary>
public sealed class CoordinateModel(IOperations operations, PracticeClock clock, StaffNames staff, HalfMinutes minutes) : IDisposable
{
    /// <summary>What is due within a week can be booked now.</summary>
    private const int WithinDays = 7;

    public ContactsDueDto? Due { get; private set; }

    public AgreementListDto Agreements { get; private set; } = new([], []);

    public IReadOnlyList<LeadMissingRow> WithoutLead { get; private set; } = [];

    /// <summary>Read when its list is opened; null = it is not.</summary>
    public IReadOnlyList<ToReadRow>? ToRead { get; private set; }

    public FormState Form { get; } = new();

    public StaffNames Staff => staff;

    public HalfMinutes Minutes => minutes;

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        await staff.LoadAsync();
        await RefreshAsync();
    }

    public async Task RefreshAsync()
    {
        Agreements = await operations.RunAsync<IAgreementAppService, AgreementListDto>((agreements, ct) => agreements.GetListAsync(ct));
        (Due, WithoutLead) = await operations.RunAsync<IContactBoard, (ContactsDueDto, IReadOnlyList<LeadMissingRow>)>(
            async (board, ct) => (await board.GetDueAsync(WithinDays, ct), await board.GetWithoutLeadAsync(ct)));
    }

    public async Task LoadToReadAsync() => ToRead = await operations.RunAsync<IContactBoard, IReadOnlyList<ToReadRow>>((board, ct) => board.GetToReadAsync(ct));

    /// <returns>The agreement that was begun; null where it was refused, and the page says why.</returns>
    public async Task<Guid?> BeginAsync(PairDto pair)
    {
        Guid? begun = null;
        await Form.TryAsync(async () => begun =
            (await operations.RunAsync<IAgreementAppService, AgreementDto>((agreements, ct) => agreements.BeginAsync(pair.TherapistId, pair.PrescriberId, ct))).Id);
        return begun;
    }

    public void Dispose() => minutes.Dispose();

    /// <summary>Where a call about the patient is booked, with whom it is due; with both of the pair, where whoever books is none of them.</summary>
    internal static string Booking(ContactDueRow row) => Metrics.MetricPaths.Booking(row.PatientId, row.WithId, row.TherapistId, row.PrescriberId);

    internal static string When(ContactDueRow row) =>
        row.OverdueDays > 0 ? $"{Show.Count(row.OverdueDays, "day", "days")} overdue" : $"due {Show.Day(row.DueOn)}";
}
