using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Identity.Practices;

internal sealed class PracticeConfiguration : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> practice)
    {
        practice.ToTable("identity_practices");
        practice.Property(p => p.Code).HasMaxLength(IdentityLimits.Code);
        practice.Property(p => p.Name).HasMaxLength(IdentityLimits.Name);
        practice.Property(p => p.TaxId).HasMaxLength(9);
        practice.Property(p => p.GroupNpi).HasMaxLength(IdentityLimits.Npi);
        practice.Property(p => p.GroupTaxonomy).HasMaxLength(IdentityLimits.Taxonomy);
        practice.Property(p => p.Phone).HasMaxLength(10);
        practice.Property(p => p.AfterHoursPhone).HasMaxLength(10);
        practice.Property(p => p.ConsentAge).HasDefaultValue(IdentityLimits.AdultAge);
        practice.Property(p => p.LateNoteHours).HasDefaultValue(IdentityLimits.LateNoteHours);
        practice.Property(p => p.PlanReviewDays).HasDefaultValue(IdentityLimits.PlanReviewDays);
        practice.ComplexProperty(p => p.Address).HasAddressLengths();
        practice.HasIndex(p => p.PracticeId).IsUnique();
        practice.HasIndex(p => p.Code).IsUnique();
    }
}

internal sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> location)
    {
        location.ToTable("identity_locations");
        location.Property(l => l.Code).HasMaxLength(IdentityLimits.Code);
        location.Property(l => l.Name).HasMaxLength(IdentityLimits.Name);
        location.Property(l => l.TimeZoneId).HasMaxLength(64);
        location.Property(l => l.PlaceOfService).HasMaxLength(IdentityLimits.PlaceOfService);
        location.Property(l => l.Npi).HasMaxLength(IdentityLimits.Npi);
        location.ComplexProperty(l => l.Address).HasAddressLengths();
        location.HasIndex(l => new { l.PracticeId, l.Code }).IsUnique();
    }
}

internal static class AddressConfiguration
{
    public static void HasAddressLengths(this ComplexPropertyBuilder<PostalAddress> address)
    {
        address.Property(a => a.Line1).HasMaxLength(UsAddress.LineMax);
        address.Property(a => a.Line2).HasMaxLength(UsAddress.LineMax);
        address.Property(a => a.City).HasMaxLength(UsAddress.CityMax);
        address.Property(a => a.State).HasMaxLength(UsAddress.StateMax);
        address.Property(a => a.Zip).HasMaxLength(9);
    }
}
