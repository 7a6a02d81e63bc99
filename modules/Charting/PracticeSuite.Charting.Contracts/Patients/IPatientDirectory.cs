using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Patients;

/// <summary>Who the patients of the operation's practice are, for other modules' lists and imports.</summary>
public interface IPatientDirectory
{
    /// <summary>Names for the rows of a page; ids of another practice are left out.</summary>
    Task<IReadOnlyDictionary<Guid, PatientName>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The patient, whom others are about to write of; one statement.</summary>
    /// <exception cref="BusinessException"><c>Charting:PatientNotFound</c>: the practice has no such patient.</exception>
    Task<PatientPlace> DemandAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Every patient by MRN, upper and lower case alike: how an import finds the patients that its rows name. One statement.</summary>
    Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken);

    /// <summary>The same, with the location whose clock dates what a row says of the patient.</summary>
    Task<IReadOnlyDictionary<string, PatientPlace>> GetPlacesByMrnAsync(CancellationToken cancellationToken);
}

/// <param name="LocationId">Where the patient is usually seen, whose clock dates what is written of them; none = the practice's first location.</param>
public sealed record PatientPlace(Guid Id, Guid? LocationId);

public sealed record PatientName(Guid Id, string Mrn, string? LastName, string? FirstName, DateOnly? BirthDate)
{
    public string? MiddleName { get; init; }

    public string? Suffix { get; init; }

    /// <summary>"Rosa Maria Alvarez Jr", as papers name the patient; empty where no name is known.</summary>
    public string WholeName => PersonNames.Whole(FirstName, MiddleName, LastName, Suffix);

    /// <summary>"Alvarez, Rosa", or the MRN of a patient whose name is not known.</summary>
    public string ListName
    {
        get
        {
            var name = string.Join(", ", new[] { LastName, FirstName }.Where(part => !string.IsNullOrEmpty(part)));
            return name.Length > 0 ? name : Mrn;
        }
    }
}
