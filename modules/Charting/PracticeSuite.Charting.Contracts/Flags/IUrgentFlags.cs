using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>For modules above whose changes a rule may rest on: holds the rules against the chart in the transaction of the change.</summary>
public interface IUrgentFlags
{
    Task EvaluateAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <summary>Who knows of sessions and stays tells of them (UF-06, UF-33, UF-34); the module above implements it. Read whole, for rules alone.</summary>
public interface IFlagOccasions
{
    /// <summary>From that day on, in no order.</summary>
    Task<IReadOnlyList<FlagOccasion>> GetAsync(IdRange patients, DateOnly since, CancellationToken cancellationToken);
}

/// <param name="Id">Of the visit, the stay or the note.</param>
/// <param name="StaffId">Who held the session or had the contact.</param>
public sealed record FlagOccasion(Guid Id, Guid PatientId, FlagOccasionKind Kind, DateOnly On, Guid? StaffId, bool IsPart2);

public enum FlagOccasionKind
{
    Session,

    /// <summary>Somebody spoke with the patient without a visit, and signed a note of it; Charting knows of it itself.</summary>
    Contact,
    Admission,
    Discharge,
}
