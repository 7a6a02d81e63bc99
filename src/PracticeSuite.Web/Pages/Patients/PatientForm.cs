using PracticeSuite.Charting.Contracts.Patients;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>The boxes of a patient's demographics.</summary>
public sealed class PatientForm
{
    /// <summary>Of the patient as the boxes were filled from it.</summary>
    public int Version { get; private set; }

    public string? Mrn { get; set; }

    public string? LastName { get; set; }

    public string? FirstName { get; set; }

    public string? MiddleName { get; set; }

    public string? Suffix { get; set; }

    public DateOnly? BirthDate { get; set; }

    public string? SexCode { get; set; }

    public string? Pronouns { get; set; }

    public string? AddressLine1 { get; set; }

    public string? AddressLine2 { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Zip { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public Guid? LocationId { get; set; }

    /// <summary>Null = not for whoever is at the form.</summary>
    public bool? IsPart2Record { get; set; }

    public bool IsInBundle { get; set; }

    public static PatientForm Of(PatientDto patient) => new()
    {
        Version = patient.Version,
        Mrn = patient.Mrn,
        LastName = patient.LastName,
        FirstName = patient.FirstName,
        MiddleName = patient.MiddleName,
        Suffix = patient.Suffix,
        BirthDate = patient.BirthDate,
        SexCode = patient.SexCode,
        Pronouns = patient.Pronouns,
        AddressLine1 = patient.AddressLine1,
        AddressLine2 = patient.AddressLine2,
        City = patient.City,
        State = patient.State,
        Zip = patient.Zip,
        Phone = patient.Phone,
        Email = patient.Email,
        LocationId = patient.LocationId,
        IsPart2Record = patient.IsPart2Record,
        IsInBundle = patient.IsInBundle,
    };

    /// <summary>What is typed here is now meant against that version.</summary>
    internal void Follow(PatientForm stored) => Version = stored.Version;

    public PatientInput ToInput() => new(
        Mrn, LastName, FirstName, BirthDate, string.IsNullOrEmpty(SexCode) ? null : SexCode, AddressLine1, AddressLine2, City, State, Zip, Phone, Email,
        LocationId, IsPart2Record, IsInBundle, Version)
    {
        MiddleName = MiddleName,
        Suffix = Suffix,
        Pronouns = Pronouns,
    };
}
