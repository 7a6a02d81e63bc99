using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Database;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>What must hold of every table of the unified model, whichever module brings it.</summary>
public sealed class ModelTests
{
    /// <summary>Tables without the practice filter, each with its reason.</summary>
    private static readonly Dictionary<string, string> Unfiltered = new(StringComparer.Ordinal)
    {
        ["platform_keys"] = "the keys of cookies and forms are the whole installation's",
        ["identity_users"] = "sign-in happens before a practice is known",
        ["identity_user_claims"] = "reached through its user",
        ["identity_user_logins"] = "reached through its user",
        ["identity_user_passkeys"] = "reached through its user",
        ["identity_api_clients"] = "a program signs in before a practice is known",
        ["identity_user_tokens"] = "reached through its user",
        ["billing_control_numbers"] = "control numbers are unique between two ids of an envelope, whichever practice sends (C-034)",
        ["charting_scale_links"] = "whoever holds a link opens it before a practice is known",
        ["coordination_thread_links"] = "whoever holds a link opens it before a practice is known",
        ["scheduling_feed_links"] = "whoever holds an address reads it before a practice is known",
    };

    private static readonly IModel Model = CreateModel();

    public static TheoryData<string> Tables { get; } = [.. Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Tables))]
    public void A_table_is_named_for_its_module(string table)
    {
        var entity = EntityOf(table);

        // ASP.NET Core Identity's own types are rows of the Identity module, its keys the Platform's.
        var name = entity.ClrType.Namespace!.Split('.');
        var module = name switch
        {
            ["PracticeSuite", var ours, ..] => ours,
            [.., "DataProtection", "EntityFrameworkCore"] => "Platform",
            _ => "Identity",
        };

        Assert.StartsWith($"{module.ToLowerInvariant()}_", table, StringComparison.Ordinal);
    }

    /// <summary>They are read once for everybody, so what one may see another has to.</summary>
    [Fact]
    public void What_is_kept_in_memory_for_a_whole_practice_is_about_no_patient_and_for_everybody()
    {
        var kept = Model.GetEntityTypes().Select(type => type.ClrType).Where(typeof(IPracticeWide).IsAssignableFrom).ToList();

        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept, type => typeof(IAboutPatient).IsAssignableFrom(type) || typeof(IPart2Item).IsAssignableFrom(type)
            || type.GetCustomAttributes(typeof(AccessAttribute), inherit: true).Length > 0);
    }

    [Theory, MemberData(nameof(Tables))]
    public void A_table_is_under_the_practice_filter_or_on_the_list_with_a_reason(string table)
    {
        var entity = EntityOf(table);

        var filtered = typeof(IBelongsToPractice).IsAssignableFrom(entity.ClrType) && entity.GetQueryFilter() is not null;

        Assert.NotEqual(Unfiltered.ContainsKey(table), filtered);
    }

    /// <summary>News are asked for by what the trail says was written: a kind that it does not record would never be told.</summary>
    [Fact, Trait("Rule", "P-012")]
    public async Task What_news_tell_of_is_recorded_in_the_trail_with_its_patient()
    {
        await using var host = await TestHost.CreateAsync(DatabaseKind.Sqlite, PracticeSuiteModules.All);
        await using var scope = host.Services.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetServices<IChartNews>().ToList();

        Assert.All(kinds, kind => Assert.NotEmpty(kind.TellsOf));
        Assert.All(kinds.SelectMany(kind => kind.TellsOf), name =>
        {
            var entity = Assert.Single(Model.GetEntityTypes(), type => type.ShortName() == name).ClrType;
            Assert.True(entity.IsAssignableTo(typeof(IAboutPatient)) && !entity.IsAssignableTo(typeof(IRecordedAsEvents)), name);
        });
    }

    [Theory, MemberData(nameof(Tables))]
    public void An_index_of_a_practice_table_begins_with_the_practice(string table)
    {
        var entity = EntityOf(table);
        // A practice's code is unique among all practices, so its index cannot begin with one.
        if (!typeof(IBelongsToPractice).IsAssignableFrom(entity.ClrType) || table == "identity_practices")
            return;

        var others = entity.GetIndexes().Where(index => !IsForeignKey(entity, index) && index.Properties[0].Name != nameof(IBelongsToPractice.PracticeId));

        Assert.Empty(others.Select(index => string.Join(", ", index.Properties.Select(property => property.Name))));
    }

    [Fact]
    public void Columns_are_snake_case()
    {
        var columns = Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Select(property => property.GetColumnName());

        Assert.DoesNotContain(columns, name => name.Any(char.IsUpper) || name.Contains("__", StringComparison.Ordinal));
    }

    [Fact]
    public void Money_and_lengths_are_stored_as_whole_numbers_and_instants_as_utc_times()
    {
        var columns = Model.GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties()).ToList();

        Assert.Empty(columns.Where(column => Unsortable.Contains(Stored(column))).Select(NameOf));
        Assert.Empty(columns.Where(column => column.GetColumnName().EndsWith("_cents", StringComparison.Ordinal) && Stored(column) != typeof(long)).Select(NameOf));
        Assert.Equal([typeof(long)], columns.Where(column => Plain(column.ClrType) == typeof(Money) || Plain(column.ClrType) == typeof(Seconds)).Select(Stored).Distinct());
        Assert.Equal([typeof(DateTime)], columns.Where(column => Plain(column.ClrType) == typeof(DateTimeOffset)).Select(Stored).Distinct());
    }

    /// <summary>Neither database sorts and sums all of these alike (decision 4).</summary>
    private static readonly Type[] Unsortable = [typeof(decimal), typeof(double), typeof(float), typeof(TimeSpan), typeof(DateTimeOffset)];

    /// <summary>What the database is given, after conversion.</summary>
    private static Type Stored(IProperty column) => Plain(column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType);

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string NameOf(IProperty column) => $"{column.DeclaringType.DisplayName()}.{column.Name}";

    private static IEntityType EntityOf(string table) => Model.GetEntityTypes().First(type => type.GetTableName() == table);

    private static bool IsForeignKey(IEntityType entity, IIndex index) =>
        entity.GetForeignKeys().Any(key => key.Properties.SequenceEqual(index.Properties.Take(key.Properties.Count)));

    private static IModel CreateModel()
    {
        var options = new DbContextOptionsBuilder<SqlitePracticeDbContext>();
        var provider = DatabaseProvider.Sqlite("Data Source=:memory:");
        provider.Use(options, provider.CreateConnection());
        using var context = new SqlitePracticeDbContext(options.Options);
        return context.Model;
    }
}
