using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Records;

namespace PracticeSuite.Privacy.Records;

/// <summary>One item of a record that is not handed out, with the reason and who says so (P-148, P-156).</summary>
[Access(AccessObject.PatientRequests)]
internal sealed class HeldItem : AggregateRoot, IPart2Item, IAboutPatient
{
    private HeldItem()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public string Part { get; private init; } = "";

    public string ItemId { get; private init; } = "";

    public HoldKind Kind { get; private init; }

    public string Reason { get; private init; } = "";

    public string HeldBy { get; private init; } = "";

    public DateTimeOffset HeldAt { get; private init; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    public string? ReleasedBy { get; private set; }

    public bool IsPart2 { get; private set; }

    public static HeldItem Hold(Guid patientId, HoldInput given, Caller by, DateTimeOffset now)
    {
        Check.That(Enum.IsDefined(given.Kind), nameof(Kind), "Kind is none of the list; choose one.");
        var reason = Check.Required(given.Reason, nameof(Reason), HoldLimits.Reason);
        Check.That(reason.Length >= HoldLimits.ReasonMin, nameof(Reason), $"Reason has fewer than {HoldLimits.ReasonMin} characters; say what makes this item an exception (P-148).");
        return new HeldItem
        {
            PracticeId = by.Practice, PatientId = patientId, Part = Check.Required(given.Part, nameof(Part), HoldLimits.Part),
            ItemId = Check.Required(given.ItemId, nameof(ItemId), HoldLimits.ItemId), Kind = given.Kind, Reason = reason, HeldBy = by.Name, HeldAt = now,
        };
    }

    /// <summary>Why an entry of the Part 2 program is held says what the entry says.</summary>
    public void IsAbout(RecordItem entry) => IsPart2 = entry.IsPart2;

    public void Release(Caller by, DateTimeOffset now)
    {
        if (ReleasedAt is not null)
            throw PrivacyErrors.HoldNotFound(Id);
        (ReleasedAt, ReleasedBy) = (now, by.Name);
    }
}

internal sealed class HeldItemConfiguration : IEntityTypeConfiguration<HeldItem>
{
    public void Configure(EntityTypeBuilder<HeldItem> item)
    {
        item.ToTable("privacy_held_items");
        item.Property(i => i.Part).HasMaxLength(HoldLimits.Part);
        item.Property(i => i.ItemId).HasMaxLength(HoldLimits.ItemId);
        item.Property(i => i.Reason).HasMaxLength(HoldLimits.Reason);
        item.Property(i => i.HeldBy).HasMaxLength(DisclosureLimits.Person);
        item.Property(i => i.ReleasedBy).HasMaxLength(DisclosureLimits.Person);
        item.HasIndex(i => new { i.PracticeId, i.PatientId, i.Part });
    }
}
