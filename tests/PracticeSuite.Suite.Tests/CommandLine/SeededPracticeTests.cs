using System.Globalization;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>What a newcomer does: seed, run month end, write the superbills.</summary>
public sealed class SeededPracticeTests
{
    private static readonly DateTimeOffset EarlyOctober = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_seeded_month_becomes_claims_once_and_superbills(DatabaseKind kind)
    {
        await using var terminal = await Terminal.OpenSeededAsync(kind, EarlyOctober);

        var dry = await terminal.RunAsync("month-end", "--month", "2026-09", "--dry-run", "--json");
        var first = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");
        var second = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");
        var superbills = await terminal.RunAsync(
            "superbills", "--month", "2026-09", "--out", Path.Combine(terminal.Folder.FullName, "september.pdf"), "--ledger", "--json");

        Assert.Equal((0, 0, 0, 0), (dry.Code, first.Code, second.Code, superbills.Code));
        var created = first.Json.GetProperty("claimsCreated").GetInt32();
        Assert.True(created > 10, $"{created} claims");
        Assert.Equal(first.Json.GetProperty("eligible").GetInt32(), dry.Json.GetProperty("eligible").GetInt32());
        Assert.Equal(0, second.Json.GetProperty("claimsCreated").GetInt32());
        Assert.Equal(created, second.Json.GetProperty("claimsUnchanged").GetInt32());
        Assert.Equal(created, superbills.Json.GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task A_name_that_cannot_be_printed_is_listed_by_its_claim_and_the_other_superbills_are_written()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var claim = (await terminal.AskAsync<IClaimAppService, ClaimPageDto>((claims, token) => claims.GetListAsync(new ClaimQuery(new BillingMonth(2026, 9)), token))).Rows[0];
        await terminal.AskAsync<IPatientAppService, PatientDto>(async (patients, token) =>
        {
            var known = await patients.GetAsync(claim.PatientId, token);
            return await patients.ChangeAsync(known.Id, Named(known, "\u9648"), token);
        });

        var superbills = await terminal.RunAsync("superbills", "--month", "2026-09", "--out", Path.Combine(terminal.Folder.FullName, "september.zip"), "--json");

        var problem = Assert.Single(superbills.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal((1, claim.Number), (superbills.Code, problem.GetProperty("claim").GetString()));
        Assert.Contains("U+9648 of the field 'patient name'", problem.GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.True(superbills.Json.GetProperty("documents").GetInt32() > 10);
        Assert.DoesNotContain("\u9648", superbills.Out + superbills.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", superbills.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// The first day, the last one on which claims wait, the first on which they go, ends of long and short months, and days on which clocks
    /// are set: what the journeys in the browser lean on is there, whenever they run.
    /// </summary>
    [Theory, Trait("Rule", "B-111")]
    [InlineData("2026-11-01T05:30:00Z")]
    [InlineData("2026-12-01T05:00:00Z")]
    [InlineData("2026-12-07T23:00:00Z")]
    [InlineData("2026-12-08T05:00:00Z")]
    [InlineData("2027-01-01T04:59:00Z")]
    [InlineData("2027-03-01T12:00:00Z")]
    [InlineData("2027-03-14T07:30:00Z")]
    [InlineData("2028-02-29T20:00:00Z")]
    public async Task On_every_day_the_demo_has_claims_of_last_month_and_some_of_the_month_before_that_can_be_released(string now)
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var last = BillingMonth.Of(terminal.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).Previous;

        var counts = new List<(int Claims, int Held)>();
        foreach (var month in new[] { last, last.Previous })
        {
            var run = await terminal.RunAsync("month-end", "--month", month.ToString(), "--json");
            counts.Add((run.Json.GetProperty("claimsCreated").GetInt32(), run.Json.GetProperty("held").GetInt32()));
        }

        var waiting = await terminal.AskAsync<IClaimAppService, ClaimPageDto>((claims, token) => claims.GetListAsync(new ClaimQuery(last.Previous), token));
        var released = await terminal.AskAsync<IClaimAppService, ClaimReleaseDto>(
            (claims, token) => claims.ReleaseManyAsync([.. waiting.Rows.Select(claim => new ShownClaim(claim.Id, claim.Version))], token));
        Assert.All(counts, one => Assert.True(one is { Claims: > 10, Held: > 5 }, $"{one.Claims} claims, {one.Held} held"));
        Assert.Equal((waiting.Rows.Count, 0), (released.Released.Count, released.Refused.Count));
    }

    private static PatientInput Named(PatientDto known, string lastName) => new(
        known.Mrn, lastName, known.FirstName, known.BirthDate, known.SexCode, known.AddressLine1, known.AddressLine2, known.City, known.State, known.Zip,
        known.Phone, known.Email, known.LocationId, known.IsPart2Record, known.IsInBundle, known.Version);

    [Fact]
    public async Task The_demo_shows_the_problem_nearly_a_quarter_of_the_pairs_is_silent()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);

        var september = await terminal.RunAsync("month-end", "--month", "2026-09", "--dry-run", "--json");

        var medicationPatients = september.Json.GetProperty("results").EnumerateArray()
            .Where(result => int.Parse(result.GetProperty("patient").GetString()!, CultureInfo.InvariantCulture) <= 1040).ToList();
        // Nobody coordinated: the element is missing, or no second counts at all.
        var silent = medicationPatients.Count(result =>
            result.GetProperty("seconds").GetInt64() == 0 || result.GetProperty("holds").EnumerateArray().Any(hold => hold.GetString() == "H-ELEM-C"));
        Assert.Equal(40, medicationPatients.Count);
        Assert.InRange(silent, 9, 14);
    }

    [Fact]
    public async Task Seeding_twice_changes_nothing()
    {
        await using var terminal = await Terminal.OpenAsync(DatabaseKind.Sqlite, EarlyOctober);

        var first = await terminal.RunAsync("seed", "--json");
        var second = await terminal.RunAsync("seed", "--json");

        Assert.True(first.Json.GetProperty("seeded").GetBoolean());
        Assert.False(second.Json.GetProperty("seeded").GetBoolean());
    }
}
