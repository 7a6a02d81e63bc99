using Microsoft.EntityFrameworkCore;

namespace PracticeSuite.Privacy.Data;

public static class PrivacyModel
{
    public static ModelBuilder ConfigurePrivacy(this ModelBuilder modelBuilder) => modelBuilder;
}
