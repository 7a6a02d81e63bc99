using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Staff;

internal sealed class StaffRecordConfiguration : IEntityTypeConfiguration<StaffRecord>
{
    public void Configure(EntityTypeBuilder<StaffRecord> staff)
    {
        staff.ToTable("identity_staff");
        staff.Property(s => s.Code).HasMaxLength(IdentityLimits.Code);
        staff.Property(s => s.LastName).HasMaxLength(IdentityLimits.PersonName);
        staff.Property(s => s.FirstName).HasMaxLength(IdentityLimits.PersonName);
        staff.Property(s => s.Npi).HasMaxLength(IdentityLimits.Npi);
        staff.Property(s => s.Taxonomy).HasMaxLength(IdentityLimits.Taxonomy);
        staff.Property(s => s.LicenseNumber).HasMaxLength(IdentityLimits.LicenseNumber);
        staff.Property(s => s.LicenseState).HasMaxLength(UsAddress.StateMax);
        staff.Property(s => s.MayActAsClinicalStaffBy).HasMaxLength(100);
        staff.Property(s => s.MayActAsClinicalStaffReason).HasMaxLength(IdentityLimits.ReasonMax);
        staff.Property(s => s.Email).HasMaxLength(EmailAddress.Max);
        staff.Ignore(s => s.History);
        staff.Property(s => s.KeptHistory).HasColumnName("history").HasJsonConversion();
        staff.HasIndex(s => new { s.PracticeId, s.Code }).IsUnique();
    }
}
