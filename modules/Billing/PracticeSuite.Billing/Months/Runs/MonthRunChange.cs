using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// A line of the answer to a dry run that somebody asked for on a page. It lives until the month's next dry run, a day from the run's
/// end at most, and names the patient by id alone.
/// </summary>
[Access(AccessObject.Claims)]
internal sealed class MonthRunChange : IBilledItem, IAboutPatient
{
    public required PracticeId PracticeId { get; init; }

    public required Guid RunId { get; init; }

    public required int Sequence { get; init; }

    public required Guid PatientId { get; init; }

    public bool IsPart2 { get; private set; }

    public required ChangeFound Change { get; init; }

    public static MonthRunChange Of(MonthRun run, int sequence, MonthChangeDto change) => new()
    {
        PracticeId = run.PracticeId,
        RunId = run.Id,
        Sequence = sequence,
        PatientId = change.PatientId,
        IsPart2 = change.IsPart2,
        Change = new ChangeFound(change.Before, change.After, change.ClaimEffect),
    };

    public MonthChangeDto ToDto(string patient, string mrn) => new(PatientId, patient, mrn, Change.Before, Change.After, Change.ClaimEffect) { IsPart2 = IsPart2 };
}

internal sealed record ChangeFound(MonthChangeSideDto? Before, MonthChangeSideDto? After, string? ClaimEffect);
