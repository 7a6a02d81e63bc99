using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;

namespace PracticeSuite.Suite.Tests.Databases;

/// <summary>Rows of an earlier schema, written and read in plain SQL: the entities know today's schema only.</summary>
internal sealed class FilledDatabase : IAsyncDisposable
{
    private static readonly Guid Practice = Guid.CreateVersion7();
    private static readonly DateTime Noon = new(2026, 10, 9, 16, 0, 0, DateTimeKind.Utc);

    private readonly DbConnection _connection;

    private FilledDatabase(DbConnection connection) => _connection = connection;

    public static async Task<FilledDatabase> AtAsync(TestServer server, string migration)
    {
        await using (var context = CreateContext(server))
            await context.GetService<IMigrator>().MigrateAsync(migration);
        var connection = server.Provider.CreateConnection();
        await connection.OpenAsync();
        return new FilledDatabase(connection);
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    public async Task<Guid> ClaimAsync(string state, int frequency = 1, bool answered = false)
    {
        var id = Guid.CreateVersion7();
        await InsertAsync(
            "billing_claims", ("id", id), ("practice_id", Practice), ("patient_id", id), ("month", 202609), ("program", "BHI"),
            ("number", id.ToString("N")[12..]), ("patient_name", "Last, Rosa"), ("patient_mrn", "1"), ("search_text", "last, rosa 1"), ("state", state),
            ("enrollment_id", id), ("current_version", 1), ("frequency", frequency), ("code", "99484"), ("service_date", Day), ("rendering_id", id),
            ("payer_id", id), ("payer_name", "Acme Health"), ("charge_cents", 9500), ("evidence_sha256", ""), ("releasable_from", Day),
            ("answered_on", answered ? Day : DBNull.Value), ("lacks_control_number", false), ("version", 1));
        return id;
    }

    /// <summary>The steps of one act: one instant, and ids that fall.</summary>
    /// <param name="id">Falls from act to act and gives the instant: the lower, the later.</param>
    public async Task StepsAsync(Guid claim, int id, string? from, params string[] states)
    {
        foreach (var (i, to) in states.Index())
        {
            await InsertAsync(
                "billing_claim_history", ("id", IdOf(claim, id - i)), ("practice_id", Practice), ("claim_id", claim),
                ("from_state", (object?)(i == 0 ? from : states[i - 1]) ?? DBNull.Value), ("to_state", to), ("changed_at", Noon.AddMinutes(-id)),
                ("changed_by", "Biller"), ("cause", "test"));
        }
    }

    public Task ResultAsync(bool isCurrent, string hash)
    {
        var id = Guid.CreateVersion7();
        return InsertAsync(
            "billing_month_results", ("id", id), ("practice_id", Practice), ("patient_id", Practice), ("month", 202609), ("enrollment_id", Practice),
            ("current_key", isCurrent ? Guid.Empty : id), ("run_id", Practice), ("is_current", isCurrent), ("replaces_another", isCurrent),
            ("evaluated_at", Noon), ("patient_name", "Last, Rosa"), ("patient_mrn", "1"), ("search_text", "last, rosa 1"), ("decision", "Held"),
            ("is_near_miss", false), ("counted", 0), ("missing", 0), ("hold_codes", " "), ("holds", "[]"), ("advisories", "[]"), ("content_hash", hash));
    }

    public Task DryRunChangeAsync() =>
        InsertAsync("billing_month_run_changes", ("run_id", Practice), ("sequence", 1), ("practice_id", Practice), ("change", "{}"));

    /// <summary>A coverage, and an enrollment that begins on the day of service, of one patient.</summary>
    public async Task<Guid> CoveredAsync()
    {
        var patient = Guid.CreateVersion7();
        await InsertAsync(
            "billing_coverages", ("id", Guid.CreateVersion7()), ("practice_id", Practice), ("patient_id", patient), ("payer_id", Practice),
            ("coverage_rank", 1), ("covered_from", Day), ("qmb", false), ("relationship", "Self"), ("version", 3));
        await InsertAsync("coordination_patients", ("id", patient), ("practice_id", Practice), ("changes", 1), ("version", 1));
        await InsertAsync(
            "coordination_enrollments", ("id", Guid.CreateVersion7()), ("practice_id", Practice), ("patient_id", patient), ("location_id", Practice),
            ("code", "Cpt99484"), ("billing_practitioner_id", Practice), ("first_day", Day), ("face_to_face_attested", true));
        return patient;
    }

    public async Task<Guid> StaffAsync(string credential, Guid? supervisor = null, bool left = false)
    {
        var id = Guid.CreateVersion7();
        await InsertAsync(
            "identity_staff", ("id", id), ("practice_id", Practice), ("code", id.ToString("N")[12..]), ("last_name", "Chen"), ("first_name", "Mei"), ("credential", credential),
            ("employed_from", "2020-01-01"), ("employed_to", left ? "2026-05-01" : DBNull.Value), ("supervisor_id", (object?)supervisor ?? DBNull.Value), ("version", 1));
        return id;
    }

    /// <summary>A unit of the practice is a Part 2 program.</summary>
    public Task UnitProgramAsync() => InsertAsync(
        "identity_practices", ("id", Practice), ("practice_id", Practice), ("code", "OAK"), ("name", "Oak"), ("tax_id", "123456789"), ("phone", "5185550199"),
        ("is_fqhc_or_rhc", false), ("part2_program", "Unit"), ("consent_age", 18), ("address_line1", "1 Oak Street"), ("address_city", "Albany"),
        ("address_state", "NY"), ("address_zip", "12207"), ("version", 1));

    public async Task<Guid> PatientAsync()
    {
        var id = Guid.CreateVersion7();
        var mrn = id.ToString("N")[12..].ToUpperInvariant();
        await InsertAsync(
            "charting_patients", ("id", id), ("practice_id", Practice), ("mrn", mrn), ("mrn_key", mrn), ("search", mrn), ("is_part2_record", false), ("is_in_bundle", false), ("version", 1));
        return id;
    }

    public async Task EnrollmentAsync(Guid patient, Guid biller, Guid member, string from)
    {
        await InsertAsync("coordination_patients", ("id", patient), ("practice_id", Practice), ("version", 1));
        await InsertAsync(
            "coordination_enrollments", ("id", Guid.CreateVersion7()), ("practice_id", Practice), ("patient_id", patient), ("location_id", Practice), ("code", "Cpt99484"),
            ("billing_practitioner_id", biller), ("designated_member_id", member), ("first_day", from), ("service_first_day", from), ("face_to_face_attested", true));
    }

    public Task VisitAsync(Guid patient, Guid practitioner, string on) => InsertAsync(
        "scheduling_visits", ("id", Guid.CreateVersion7()), ("practice_id", Practice), ("patient_id", patient), ("practitioner_id", practitioner), ("visited_on", on), ("code", "99214"),
        ("who", practitioner.ToString()), ("kept", true), ("mode", "InPerson"), ("version", 1));

    public Task EntryAsync(Guid patient, Guid staff, string start)
    {
        var id = Guid.CreateVersion7();
        return InsertAsync(
            "coordination_entries", ("id", id), ("entry_id", id), ("revision", 1), ("practice_id", Practice), ("patient_id", patient), ("staff_id", staff), ("credential", "RN"),
            ("activity", "TeamCall"), ("program", "Bhi"), ("source", "Manual"), ("started_at", start), ("ended_at", start), ("created_at", start), ("logged_at", start),
            ("is_latest", true), ("unallocated", false), ("voided", false), ("version", 1));
    }

    public async Task DiagnosisAsync(Guid patient, string code, string? resolved = null)
    {
        if (await TextsAsync("SELECT version FROM charting_diagnosis_lists WHERE id = @p0", patient) is [])
            await InsertAsync("charting_diagnosis_lists", ("id", patient), ("practice_id", Practice), ("version", 1));
        await InsertAsync(
            "charting_diagnoses", ("id", Guid.CreateVersion7()), ("practice_id", Practice), ("patient_id", patient), ("code", code), ("rank", 1), ("onset_on", Day),
            ("resolved_on", (object?)resolved ?? DBNull.Value), ("is_part2", false));
    }

    /// <summary>The patient's plan in two versions: the first signed on a day, the second a draft.</summary>
    public async Task PlanAsync(Guid patient, string signed)
    {
        await InsertAsync("charting_plans", ("id", patient), ("practice_id", Practice), ("version", 1));
        await VersionAsync(patient, 1, signed);
        await VersionAsync(patient, 2, DBNull.Value);
    }

    /// <summary>A conversation in which somebody stands in for another; about the patient or about none.</summary>
    public async Task<Guid> StandInAsync(Guid? patient)
    {
        var (thread, about) = (Guid.CreateVersion7(), patient ?? Guid.Empty);
        await InsertAsync("coordination_threads", ("id", thread), ("practice_id", Practice), ("patient_id", about), ("started_at", Noon), ("started_by_id", Practice), ("is_part2", false), ("version", 1));
        await InsertAsync(
            "coordination_thread_participants", ("practice_id", Practice), ("thread_id", thread), ("staff_id", Practice), ("in_place_of_id", thread), ("added_by_id", Practice), ("since", Noon));
        return thread;
    }

    /// <summary>That what was paid in full is not told to the insurer.</summary>
    public Task PaidInFullAsync(Guid patient, string from, bool ended = false) => InsertAsync(
        "privacy_restriction_requests", ("id", Guid.CreateVersion7()), ("practice_id", Practice), ("patient_id", patient), ("kind", "PaidInFull"), ("what", "The visit"),
        ("begins_on", from), ("received_on", from), ("requested_by", "Patient"), ("taken_by", "Desk"), ("state", ended ? "Granted" : "Open"), ("due_on", Day),
        ("ended_on", ended ? Day : DBNull.Value), ("is_part2", false), ("version", 1));

    public Task<List<string>> HistoryAsync(Guid claim) =>
        TextsAsync("SELECT sequence, to_state FROM billing_claim_history WHERE claim_id = @p0 ORDER BY sequence", claim);

    public async Task<string> ClaimAsync(Guid claim, string column) =>
        (await TextsAsync($"SELECT {column} FROM billing_claims WHERE id = @p0", claim)).Single();

    public async Task<List<string>> ClaimsAsync(string column, params Guid[] claims)
    {
        var values = new List<string>();
        foreach (var claim in claims)
            values.Add(await ClaimAsync(claim, column));
        return values;
    }

    /// <summary>The rows as texts, their columns with a blank between; flags as 0 and 1, null as nothing.</summary>
    public async Task<List<string>> TextsAsync(string sql, params object[] values)
    {
        await using var command = CreateCommand(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => TextOf(reader.GetValue(i)))));
        return rows;
    }

    private Task VersionAsync(Guid patient, int number, object signed) => InsertAsync(
        "charting_plan_versions", ("id", Guid.CreateVersion7()), ("practice_id", Practice), ("patient_id", patient), ("number", number), ("created_on", Day),
        ("signed_on", signed), ("is_part2", false), ("revision", 0));

    private static string Day => "2026-09-17";

    private static string TextOf(object value) =>
        value is bool flag ? (flag ? "1" : "0") : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static Guid IdOf(Guid claim, int number)
    {
        var bytes = claim.ToByteArray(bigEndian: true);
        (bytes[0], bytes[1]) = ((byte)(number >> 8), (byte)number);
        return new Guid(bytes, bigEndian: true);
    }

    private static PracticeDbContext CreateContext(TestServer server) => server.Kind == DatabaseKind.Sqlite
        ? new SqlitePracticeDbContext(Options<SqlitePracticeDbContext>(server.Provider))
        : new MariaDbPracticeDbContext(Options<MariaDbPracticeDbContext>(server.Provider));

    private static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        provider.Use(options, provider.CreateConnection());
        return options.Options;
    }

    private async Task InsertAsync(string table, params (string Name, object Value)[] columns)
    {
        var names = string.Join(", ", columns.Select(column => $"`{column.Name}`"));
        var places = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
        await using var command = CreateCommand($"INSERT INTO {table} ({names}) VALUES ({places})", [.. columns.Select(column => column.Value)]);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand CreateCommand(string sql, object[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (i, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
