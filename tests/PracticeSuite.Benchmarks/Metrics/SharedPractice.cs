using System.Diagnostics;
using MySqlConnector;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Benchmarks.Metrics;

/// <summary>
/// A practice whose 100 therapists and 100 prescribers share all its patients, 400 pairs of them, with what the metrics read: two years of contacts, of
/// which 23 of 100 units have none, medication, visits, flags, messages, agreements, plans, calls and questions. Filled by the driver alone, a statement a table.
/// </summary>
internal sealed class SharedPractice(DatabaseProvider provider, PracticeId practice)
{
    private const int Half = 100;
    private const int Silent = 23;

    public async Task FillAsync(int contacts, int patients)
    {
        await using var connection = (MySqlConnection)provider.CreateConnection();
        await connection.OpenAsync();
        await RunAsync(connection, "SET SESSION foreign_key_checks = 0, unique_checks = 0");
        foreach (var (what, statement) in Statements(Math.Max(1, contacts * 100 / (patients * (100 - Silent)))))
        {
            var watch = Stopwatch.StartNew();
            var rows = await RunAsync(connection, statement);
            if (what.Length > 0)
                Console.WriteLine($"{what}: {rows:N0} rows in {watch.Elapsed.TotalSeconds:N0} s");
        }
    }

    /// <summary>Who of the staff is the first therapist and the first prescriber.</summary>
    public async Task<(Guid Therapist, Guid Prescriber)> ReadAsync()
    {
        await using var connection = (MySqlConnection)provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT therapist, prescriber FROM bench_units WHERE n = 1", connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetGuid(0), row.GetGuid(1));
    }

    /// <summary>What is kept was made an hour ago.</summary>
    public async Task AgeAsync()
    {
        await using var connection = (MySqlConnection)provider.CreateConnection();
        await connection.OpenAsync();
        await RunAsync(connection, "UPDATE coordination_kept_metrics SET made_at = made_at - INTERVAL 1 HOUR");
    }

    private async Task<int> RunAsync(MySqlConnection connection, string statement)
    {
        await using var command = new MySqlCommand(statement, connection) { CommandTimeout = 3600 };
        command.Parameters.AddWithValue("@practice", practice.Value);
        return await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<(string, string)> Statements(int each)
    {
        yield return ("", "SET @now = UTC_TIMESTAMP(6)");
        yield return ("", "CREATE TABLE bench_staff AS SELECT id, ROW_NUMBER() OVER (ORDER BY code) - 1 AS k FROM identity_staff WHERE practice_id = @practice AND credential = 'LCSW'");
        yield return ("units", $"""
            CREATE TABLE bench_units (n INT PRIMARY KEY) AS
            SELECT p.n, p.id AS patient, t.id AS therapist, r.id AS prescriber
            FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS n FROM charting_patients WHERE practice_id = @practice) p
            JOIN bench_staff t ON t.k = p.n % {Half}
            JOIN bench_staff r ON r.k = {Half} + (p.n % {Half} + (p.n DIV {Half}) % 4) % {Half}
            """);
        yield return ("", "INSERT INTO charting_care_teams (id, practice_id, version) SELECT patient, @practice, 1 FROM bench_units");
        foreach (var (part, staff, add) in new[] { ("Therapist", "therapist", 1), ("Prescriber", "prescriber", 2) })
        {
            yield return ("team", $"""
                INSERT INTO charting_care_team_members (id, practice_id, patient_id, is_part2, staff_id, part, is_primary, begins_at, ends_at)
                SELECT {Id($"n * 10 + {add}")}, @practice, patient, 0, {staff}, '{part}', {(add == 1 ? 1 : 0)}, @now - INTERVAL 700 DAY, NULL FROM bench_units
                """);
        }

        yield return ("contacts", $"""
            INSERT INTO coordination_contacts (id, practice_id, patient_id, is_part2, first_id, second_id, kind, source_id, at, taken_back_at, may_be_last)
            SELECT {Id("u.n * 100000 + s.seq")}, @practice, u.patient, 0, LEAST(u.therapist, u.prescriber), GREATEST(u.therapist, u.prescriber),
                   ELT(1 + s.seq % 3, 'Messages', 'Phone', 'CallSegment'), {Id("u.n * 100000 + s.seq")}, @now - INTERVAL FLOOR(RAND(7) * 730 * 86400) SECOND, NULL, 0
            FROM bench_units u JOIN seq_1_to_{each} s WHERE u.n % 100 >= {Silent}
            """);
        yield return ("contacts that were the last", """
            UPDATE coordination_contacts c
            JOIN (SELECT patient_id, first_id, second_id, kind, MAX(at) AS at FROM coordination_contacts WHERE practice_id = @practice GROUP BY 1, 2, 3, 4) l
              ON c.practice_id = @practice AND c.patient_id = l.patient_id AND c.at = l.at AND c.first_id = l.first_id AND c.second_id = l.second_id AND c.kind = l.kind
            SET c.may_be_last = 1
            """);
        yield return ("medications", $"""
            INSERT INTO charting_medications (id, practice_id, version, patient_id, is_part2, name, ingredients, route, prescriber_id, source)
            SELECT {Id("n * 10 + s.seq")}, @practice, 1, patient, 0, 'sertraline', '[]', 'Oral', prescriber, 'PrescribedHere' FROM bench_units JOIN seq_1_to_2 s
            """);
        yield return ("changes of medication", $"""
            INSERT INTO charting_medication_events (id, practice_id, patient_id, medication_id, is_part2, number, kind, effective_on, reason, words, recorded_at, recorded_by)
            SELECT {Id("n * 100 + m.seq * 10 + s.seq")}, @practice, patient, {Id("n * 10 + m.seq")}, 0, s.seq, IF(s.seq = 1, 'Start', 'Increase'),
                   DATE(@now - INTERVAL (600 - s.seq * 150 - n % 97) DAY), 'NewTreatment', '', @now - INTERVAL (600 - s.seq * 150 - n % 97) DAY, 'bench' FROM bench_units JOIN seq_1_to_2 m JOIN seq_1_to_3 s
            """);
        yield return ("visits", $"""
            INSERT INTO scheduling_visits (id, practice_id, version, is_taken_back, patient_id, is_part2, visited_on, code, practitioner_id, who, kept, mode)
            SELECT {Id("n * 1000 + s.seq")}, @practice, 1, 0, patient, 0, DATE(@now - INTERVAL (s.seq * 30 + n % 28) DAY), '99214', prescriber, HEX(prescriber), 1, 'InPerson' FROM bench_units JOIN seq_0_to_23 s
            """);
        yield return ("flags", $"""
            INSERT INTO charting_urgent_flags (id, practice_id, version, patient_id, is_part2, level, rule, subject, state, raised_at, raised_by, open_since, last_line_at, due_at, next_step_at, rungs)
            SELECT {Id("n * 10 + s.seq")}, @practice, 1, patient, 0, ELT(1 + n % 3, 'Critical', 'Urgent', 'Routine'), 'UF-28', '', IF(n % 10 = 0, 'Open', 'Acknowledged'),
                   @now - INTERVAL (n % 60) DAY, 'system', @now - INTERVAL (n % 60) DAY, @now - INTERVAL (n % 60) DAY, @now - INTERVAL (n % 60) DAY + INTERVAL 4 HOUR, @now + INTERVAL 9 DAY, '[]'
            FROM bench_units JOIN seq_1_to_1 s WHERE n % 2 = 0
            """);
        yield return ("acknowledgments", $"""
            INSERT INTO charting_urgent_flag_acts (id, practice_id, patient_id, flag_id, is_part2, number, act, done_at, done_by, told)
            SELECT {Id("f.n * 10 + 5")}, @practice, f.patient, {Id("f.n * 10 + 1")}, 0, 2, 'Acknowledged', @now - INTERVAL (f.n % 60) DAY + INTERVAL (f.n % 300) MINUTE, 'bench', '[]'
            FROM bench_units f WHERE f.n % 2 = 0 AND f.n % 10 <> 0
            """);
        yield return ("conversations", $"""
            INSERT INTO coordination_threads (id, practice_id, version, patient_id, is_part2, kind, started_by_id, started_at)
            SELECT {Id("n * 10 + 1")}, @practice, 1, patient, 0, 'Team', therapist, @now - INTERVAL 90 DAY FROM bench_units
            """);
        yield return ("messages", $"""
            INSERT INTO coordination_messages (id, practice_id, version, thread_id, patient_id, is_part2, author_id, sent_at, level, is_administrative, direction, text, links, things, sent_to)
            SELECT {Id("n * 100 + s.seq")}, @practice, 1, {Id("n * 10 + 1")}, patient, 0, therapist, @now - INTERVAL (s.seq * 5 + n % 5) DAY, IF(n % 5 = 0, 'Important', 'Normal'), 0, 'Team', 'sleeps', '[]', '[]', '[]'
            FROM bench_units JOIN seq_0_to_11 s
            """);
        yield return ("receipts", $"""
            INSERT INTO coordination_message_receipts (message_id, staff_id, practice_id, thread_id, patient_id, is_part2, level, read_at)
            SELECT {Id("n * 100 + s.seq")}, prescriber, @practice, {Id("n * 10 + 1")}, patient, 0, IF(n % 5 = 0, 'Important', 'Normal'), IF(n % 9 = 0, NULL, @now - INTERVAL (s.seq * 5 + n % 5) DAY + INTERVAL (n % 400) MINUTE)
            FROM bench_units JOIN seq_0_to_11 s
            """);
        yield return ("", "CREATE TABLE bench_pairs AS SELECT therapist, prescriber, ROW_NUMBER() OVER (ORDER BY therapist, prescriber) AS n FROM (SELECT DISTINCT therapist, prescriber FROM bench_units) d");
        yield return ("agreements", $"INSERT INTO coordination_agreements (id, practice_id, version, begun_at, therapist_id, prescriber_id) SELECT {Id("n")}, @practice, 1, @now, therapist, prescriber FROM bench_pairs WHERE n % 4 <> 0");
        yield return ("", $"""
            INSERT INTO coordination_agreement_versions (id, practice_id, agreement_id, number, revision, terms, drafted_by_id, drafted_at, kept_by_id, kept_at, active_from, review_on)
            SELECT {Id("n")}, @practice, {Id("n")}, 1, 1, CONCAT('{"{"}"CrisisLeadId":"', LOWER(INSERT(INSERT(INSERT(INSERT(HEX(therapist), 21, 0, '-'), 17, 0, '-'), 13, 0, '-'), 9, 0, '-')), '"{"}"}'), therapist, @now, therapist, @now,
                   DATE(@now - INTERVAL 90 DAY), DATE(@now + INTERVAL 90 DAY) FROM bench_pairs WHERE n % 4 <> 0
            """);
        foreach (var statement in SharedWork.Statements(Id))
            yield return statement;
        yield return ("", "ANALYZE TABLE coordination_contacts, charting_care_team_members, charting_medications, charting_medication_events, scheduling_visits, charting_urgent_flags, charting_urgent_flag_acts, coordination_messages, coordination_message_receipts");
    }

    /// <summary>Ids in order, so that rows are added at the end.</summary>
    private static string Id(string number) => $"UNHEX(LPAD(HEX({number}), 32, '0'))";
}
