using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.Breaches;

/// <summary>A breach as far as it is known, and whom the practice has told (P-153).</summary>
internal sealed class Breach : AggregateRoot, IBelongsToPractice
{
    private readonly List<BreachPatient> _patients = [];

    private Breach()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public DateOnly DiscoveredOn { get; private init; }

    public DateOnly? HappenedOn { get; private set; }

    public string What { get; private set; } = "";

    public string Information { get; private set; } = "";

    public int Affected { get; private set; }

    public string? Mitigation { get; private set; }

    public string RecordedBy { get; private init; } = "";

    public string? Nature { get; private set; }

    public string? Recipient { get; private set; }

    public string? Acquired { get; private set; }

    public string? Mitigated { get; private set; }

    public bool? IsLowProbability { get; private set; }

    public string? AssessedBy { get; private set; }

    public DateOnly? IndividualsToldOn { get; private set; }

    public DateOnly? HhsToldOn { get; private set; }

    public DateOnly? MediaToldOn { get; private set; }

    public IReadOnlyList<BreachPatient> Patients => _patients;

    /// <summary>None where the risk was found low: then nobody need be told.</summary>
    public IReadOnlyList<BreachDuty> Duties => IsLowProbability == true
        ? []
        : [.. BreachDuties.Of(DiscoveredOn, Affected).Select(duty => new BreachDuty(duty.Whom, duty.DueOn, ToldOn(duty.Whom)))];

    public static Breach Record(BreachInput given, Taking taking)
    {
        Check.That(given.DiscoveredOn <= taking.Today, nameof(DiscoveredOn), "DiscoveredOn is in the future; give the day on which somebody here first knew.");
        Check.That(given.DiscoveredOn.Year >= 2000, nameof(DiscoveredOn), "DiscoveredOn is before 2000; correct the year.");
        var breach = new Breach { PracticeId = taking.By.Practice, DiscoveredOn = given.DiscoveredOn, RecordedBy = taking.By.Name };
        breach.Change(given);
        return breach;
    }

    public void Change(BreachInput given)
    {
        Check.That(given.DiscoveredOn == DiscoveredOn, nameof(DiscoveredOn), "DiscoveredOn cannot change; the time to tell people runs from it.");
        Check.That(given.HappenedOn is null || given.HappenedOn <= DiscoveredOn, nameof(HappenedOn), "HappenedOn is after DiscoveredOn; correct it.");
        Check.That(given.Affected is >= 1 and <= BreachLimits.MostAffected, nameof(Affected), "Affected is below 1; give how many people it touches, as far as it is known.");
        Check.That(given.Affected >= _patients.Count, nameof(Affected), $"Affected is below the {_patients.Count} patients that are linked; correct it.");
        What = Check.Required(given.What, nameof(What), BreachLimits.Text);
        Information = Check.Required(given.Information, nameof(Information), BreachLimits.Text);
        Mitigation = Check.Optional(given.Mitigation, nameof(Mitigation), BreachLimits.Text);
        (HappenedOn, Affected) = (given.HappenedOn, given.Affected);
    }

    public void Link(Guid patientId)
    {
        if (_patients.Exists(one => one.PatientId == patientId))
            return;
        _patients.Add(new BreachPatient(this, patientId));
        Affected = Math.Max(Affected, _patients.Count);
    }

    public void Assess(RiskAssessmentInput given, Taking taking)
    {
        Nature = Check.Required(given.Nature, nameof(Nature), BreachLimits.Factor);
        Recipient = Check.Required(given.Recipient, nameof(Recipient), BreachLimits.Factor);
        Acquired = Check.Required(given.Acquired, nameof(Acquired), BreachLimits.Factor);
        Mitigated = Check.Required(given.Mitigated, nameof(Mitigated), BreachLimits.Factor);
        (IsLowProbability, AssessedBy) = (given.IsLowProbability, taking.By.Name);
    }

    public void Told(BreachNotice whom, DateOnly on, DateOnly today)
    {
        Check.That(on >= DiscoveredOn && on <= today, "On", "On is before the discovery or in the future; give the day on which they were told.");
        if (!Duties.Any(duty => duty.Whom == whom && duty.DoneOn is null))
            throw PrivacyErrors.NobodyToTell(Id);
        switch (whom)
        {
            case BreachNotice.Individuals:
                IndividualsToldOn = on;
                break;
            case BreachNotice.Hhs:
                HhsToldOn = on;
                break;
            default:
                MediaToldOn = on;
                break;
        }
    }

    private DateOnly? ToldOn(BreachNotice whom) => whom switch
    {
        BreachNotice.Individuals => IndividualsToldOn,
        BreachNotice.Hhs => HhsToldOn,
        _ => MediaToldOn,
    };
}

/// <summary>Somebody whom a breach touches.</summary>
[Access(AccessObject.PrivacyRegisters)]
internal sealed class BreachPatient : IBelongsToPractice, IAboutPatient
{
    private BreachPatient()
    {
    }

    public BreachPatient(Breach breach, Guid patientId) => (PracticeId, BreachId, PatientId) = (breach.PracticeId, breach.Id, patientId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid BreachId { get; private init; }

    public Guid PatientId { get; private init; }
}

internal sealed class BreachConfiguration : IEntityTypeConfiguration<Breach>, IEntityTypeConfiguration<BreachPatient>
{
    public void Configure(EntityTypeBuilder<Breach> breach)
    {
        breach.ToTable("privacy_breaches");
        breach.Property(b => b.What).HasMaxLength(BreachLimits.Text);
        breach.Property(b => b.Information).HasMaxLength(BreachLimits.Text);
        breach.Property(b => b.Mitigation).HasMaxLength(BreachLimits.Text);
        breach.Property(b => b.RecordedBy).HasMaxLength(DisclosureLimits.Person);
        breach.Property(b => b.AssessedBy).HasMaxLength(DisclosureLimits.Person);
        breach.Property(b => b.Nature).HasMaxLength(BreachLimits.Factor);
        breach.Property(b => b.Recipient).HasMaxLength(BreachLimits.Factor);
        breach.Property(b => b.Acquired).HasMaxLength(BreachLimits.Factor);
        breach.Property(b => b.Mitigated).HasMaxLength(BreachLimits.Factor);
        breach.Ignore(b => b.Duties);
        breach.HasMany(b => b.Patients).WithOne().HasForeignKey(one => one.BreachId).OnDelete(DeleteBehavior.Restrict);
        breach.Navigation(b => b.Patients).UsePropertyAccessMode(PropertyAccessMode.Field);
        breach.HasIndex(b => new { b.PracticeId, b.DiscoveredOn });
    }

    public void Configure(EntityTypeBuilder<BreachPatient> patient)
    {
        patient.ToTable("privacy_breach_patients");
        patient.HasIndex(p => new { p.PracticeId, p.PatientId });
        patient.HasIndex(p => new { p.PracticeId, p.BreachId, p.PatientId }).IsUnique();
    }
}
