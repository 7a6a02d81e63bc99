using Microsoft.EntityFrameworkCore;
using PracticeSuite.Privacy.Disclosures;
using PracticeSuite.Privacy.Settings;

namespace PracticeSuite.Privacy.Data;

public static class PrivacyModel
{
    public static ModelBuilder ConfigurePrivacy(this ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new DisclosureConfiguration())
        .ApplyConfiguration(new PrivacySettingsConfiguration());
}
