using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Testing.Load;

/// <summary>
/// Copies the model patient with the whole chart, coverage, visits and logged work, as often as wanted and as fast as rows can be
/// loaded. Each copy has its own ids, keys and times: no member of staff is in two places at once. One copy in ten is short of time.
/// </summary>
public sealed class PatientCopies(DatabaseProvider provider, BillingMonth month)
{
    /// <summary>Seconds; ten of them make more than twenty minutes.</summary>
    public const int EntryLength = 130;

    private const int ShortLength = 100;
    private const int Gap = 5;
    private const int WorkingDays = 26;
    private const int PatientsAtOnce = 1_000;
    private const string Root = "charting_patients";

    private static readonly string[] Tables =
    [
        Root, "charting_diagnosis_lists", "charting_diagnoses", "charting_consents", "charting_plans", "charting_plan_versions",
        "charting_plan_reviews", "charting_scale_results",
        "scheduling_patient_stays", "scheduling_visits", "coordination_patients", "coordination_enrollments", "coordination_entries",
        "billing_patient_coverages", "billing_coverages",
    ];

    private static readonly string[] OwnIds = ["id", "entry_id"];

    private readonly Dictionary<string, (PlainTable Table, IReadOnlyList<object[]> Rows)> _template = [];
    private readonly Dictionary<object, int> _ids = [];
    private List<object> _staff = [];

    /// <summary>Removes the model patient: only copies remain, whose number is known.</summary>
    public async Task FillAsync(int patients)
    {
        await using var connection = provider.CreateBulkConnection();
        await connection.OpenAsync();
        await SetChecksAsync(connection, on: false);
        await ReadTemplateAsync(connection);
        for (var first = 0; first < patients; first += PatientsAtOnce)
            await CopyAsync(connection, Enumerable.Range(first, Math.Min(PatientsAtOnce, patients - first)), patients);
        await RemoveTemplateAsync(connection);
        await SetChecksAsync(connection, on: true);
        await ExecuteAsync(connection, provider.Kind == DatabaseKind.Sqlite ? "ANALYZE" : $"ANALYZE TABLE {string.Join(", ", Tables)}");
    }

    private async Task ReadTemplateAsync(DbConnection connection)
    {
        var patients = await PlainTable.OfAsync(connection, Root);
        var root = (await patients.ReadAsync(connection, "WHERE mrn = @mrn", ("@mrn", ModelPractice.Mrn))).Single();
        var id = root[patients.IndexOf("id")];
        foreach (var name in Tables)
        {
            var table = await PlainTable.OfAsync(connection, name);
            var key = table.IndexOf("patient_id") < 0 ? "id" : "patient_id";
            var rows = await table.ReadAsync(connection, $"WHERE {key} = @id", ("@id", id));
            _template.Add(name, (table, rows));
            var own = OwnIds.Select(table.IndexOf).Where(i => i >= 0).ToList();
            foreach (var value in rows.SelectMany(row => own.Select(i => row[i])))
                _ids.TryAdd(value, _ids.Count);
        }

        var staff = await PlainTable.OfAsync(connection, "identity_staff");
        _staff = [.. (await staff.ReadAsync(connection, "WHERE credential = @lcsw ORDER BY code", ("@lcsw", "LCSW"))).Select(row => row[staff.IndexOf("id")])];
    }

    private async Task CopyAsync(DbConnection connection, IEnumerable<int> numbers, int of)
    {
        var copies = numbers.Select(number => new Copy(number, [.. _ids.Select(_ => NewId())])).ToList();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, rows) in _template.Values)
            await table.LoadAsync(transaction, [.. copies.SelectMany(copy => rows.Select((row, i) => Make(table, row, i, copy, of)))]);
        await transaction.CommitAsync();
    }

    private object[] Make(PlainTable table, object[] row, int position, Copy copy, int of)
    {
        var made = Array.ConvertAll(row, value => _ids.TryGetValue(value, out var own) ? copy.Ids[own] : value);
        void Set(string column, object value) => made[table.IndexOf(column)] = value;
        if (table.Name == Root)
        {
            var mrn = string.Create(CultureInfo.InvariantCulture, $"M{copy.Number:0000000}");
            Set("mrn", mrn);
            Set("mrn_key", mrn);
            Set("search", ((string)row[table.IndexOf("search")]).Replace(ModelPractice.Mrn, mrn, StringComparison.Ordinal));
        }
        else if (table.Name == "coordination_entries")
        {
            var (staff, start) = Place(copy.Number, position, of);
            var end = start.AddSeconds(copy.Number % 10 == 7 ? ShortLength : EntryLength);
            Set("staff_id", staff);
            Set("started_at", start);
            Set("ended_at", end);
            Set("logged_at", end.AddMinutes(1));
            Set("created_at", end.AddMinutes(1));
            Set("attested_at", end.AddMinutes(1));
            Set("reference", string.Create(CultureInfo.InvariantCulture, $"M{copy.Number:0000000}-{position}"));
        }

        return made;
    }

    /// <summary>Each member of staff works through their patients, and then through them again, until the month is full.</summary>
    private (object Staff, DateTime Start) Place(int number, int position, int of)
    {
        var entries = _template["coordination_entries"].Rows.Count;
        var (each, turn) = ((of + _staff.Count - 1) / _staff.Count, number / _staff.Count);
        var perDay = (each * entries + WorkingDays - 1) / WorkingDays;
        var (day, slot) = Math.DivRem((position * each) + turn, perDay);
        var morning = month.FirstDay.AddDays(1 + day).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        return (_staff[number % _staff.Count], morning.AddSeconds(slot * (EntryLength + Gap)));
    }

    private async Task RemoveTemplateAsync(DbConnection connection)
    {
        foreach (var (table, rows) in _template.Values)
        {
            var key = table.IndexOf("id");
            foreach (var row in rows)
                await ExecuteAsync(connection, $"DELETE FROM {table.Name} WHERE id = @id", row[key]);
        }
    }

    private Task SetChecksAsync(DbConnection connection, bool on) => ExecuteAsync(connection, provider.Kind == DatabaseKind.Sqlite
        ? $"PRAGMA foreign_keys = {(on ? 1 : 0)}"
        : $"SET foreign_key_checks = {(on ? 1 : 0)}, unique_checks = {(on ? 1 : 0)}");

    private object NewId() => provider.Kind == DatabaseKind.Sqlite ? Guid.CreateVersion7().ToString().ToUpperInvariant() : Guid.CreateVersion7();

    private static async Task ExecuteAsync(DbConnection connection, string sql, object? id = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (id is not null)
            command.Parameters.Add(connection is SqliteConnection ? new SqliteParameter("@id", id) : new MySqlConnector.MySqlParameter("@id", id));
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Copy(int Number, object[] Ids);
}
