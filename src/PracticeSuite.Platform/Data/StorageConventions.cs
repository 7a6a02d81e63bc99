using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Data;

/// <summary>How values are stored, alike in both databases: UTC instants to the microsecond, cents, seconds, names of enums.</summary>
internal static class StorageConventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configuration.Properties<PracticeId>().HaveConversion<PracticeIdConverter>();
        configuration.Properties<Seconds>().HaveConversion<SecondsConverter>();
        configuration.Properties<BillingMonth>().HaveConversion<BillingMonthConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configuration.Conventions.Add(_ => new SnakeCaseColumns());
        configuration.Conventions.Add(_ => new OwnIds());
    }

    /// <summary>The microsecond that the database keeps; more would not come back as it was saved.</summary>
    internal static DateTime ToMicrosecond(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % 10), DateTimeKind.Utc);

    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => ToMicrosecond(instant), stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class PracticeIdConverter() : ValueConverter<PracticeId, Guid>(id => id.Value, stored => new PracticeId(stored));

    private sealed class SecondsConverter() : ValueConverter<Seconds, long>(seconds => seconds.Value, stored => new Seconds(stored));

    private sealed class BillingMonthConverter() : ValueConverter<BillingMonth, int>(month => month.ToNumber(), stored => BillingMonth.FromNumber(stored));

    /// <summary>Entities bring their ids. EF would take a new child with an id for one that is there already, and update nothing.</summary>
    private sealed class OwnIds : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            var keys = modelBuilder.Metadata.GetEntityTypes().Select(entity => entity.FindPrimaryKey()).OfType<IConventionKey>();
            foreach (var id in keys.SelectMany(key => key.Properties).Where(property => property.ClrType == typeof(Guid)))
                id.Builder.ValueGenerated(ValueGenerated.Never);
        }
    }

    private sealed class SnakeCaseColumns : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
            {
                foreach (var property in entity.GetDeclaredProperties())
                    property.Builder.HasColumnName(SnakeCase.Of(property.Name));
                foreach (var complex in entity.GetDeclaredComplexProperties())
                    NameColumns(complex, SnakeCase.Of(complex.Name));
                if (entity.FindDeclaredProperty(nameof(AggregateRoot.Version)) is { } version && typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
                    version.SetIsConcurrencyToken(true);
            }
        }

        private static void NameColumns(IConventionComplexProperty complex, string prefix)
        {
            foreach (var property in complex.ComplexType.GetDeclaredProperties())
                property.Builder.HasColumnName($"{prefix}_{SnakeCase.Of(property.Name)}");
        }
    }
}
