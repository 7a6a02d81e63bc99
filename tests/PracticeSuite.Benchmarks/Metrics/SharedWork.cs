namespace PracticeSuite.Benchmarks.Metrics;

/// <summary>
/// What pairs do together besides talking, at the counts of a practice that does it: plans that both have signed, a call a week and pair for two years, and the
/// questions that teams ask each other, of which one in five is open.
/// </summary>
internal static class SharedWork
{
    private const int Weeks = 104;

    /// <param name="id">Makes an id of a number's expression.</param>
    public static IEnumerable<(string, string)> Statements(Func<string, string> id)
    {
        foreach (var (who, staff, share) in new[] { ("Therapist", "therapist", 95), ("Prescriber", "prescriber", 80) })
        {
            yield return ("signatures of plans", $"""
                INSERT INTO charting_plan_signatures (id, practice_id, patient_id, plan_version_id, is_part2, is_last, signed_as, how, signed_on, signed_at, hash, staff_id, name, credential)
                SELECT {id($"u.n * 10 + {(who == "Therapist" ? 3 : 4)}")}, @practice, u.patient, v.id, 0, 0, '{who}', 'Signature', DATE(@now - INTERVAL (u.n % 120) DAY), @now - INTERVAL (u.n % 120) DAY, '', u.{staff}, 'bench', 'LCSW'
                FROM bench_units u JOIN charting_plan_versions v ON v.patient_id = u.patient AND v.active_on IS NOT NULL AND v.superseded_on IS NULL WHERE u.n % 100 < {share}
                """);
        }

        yield return ("questions", $"""
            INSERT INTO charting_open_questions (id, practice_id, version, patient_id, is_part2, question, asked_by, asked_at, owner_id, due_on, answer, answered_at, answered_by)
            SELECT {id("n * 10 + 1")}, @practice, 1, patient, 0, 'Taper?', 'bench', @now - INTERVAL (n % 300) DAY, prescriber, DATE(@now - INTERVAL (n % 300) DAY + INTERVAL 7 DAY),
                   IF(n % 20 = 0, NULL, 'Yes.'), IF(n % 20 = 0, NULL, @now - INTERVAL (n % 300) DAY + INTERVAL 3 DAY), IF(n % 20 = 0, NULL, 'bench') FROM bench_units WHERE n % 4 = 0
            """);
        yield return ("calls", $"""
            INSERT INTO scheduling_appointments (id, practice_id, version, kind, status, mode, location_id, time_zone_id, local_day, local_time, starts_at, ends_at, busy_until, booked_at, booked_by)
            SELECT {id("p.n * 1000 + s.seq")}, @practice, 1, 'CoordinationCall', ELT(1 + (p.n + s.seq) % 10, 'NoShow', 'Canceled', 'Kept', 'Kept', 'Kept', 'Kept', 'Kept', 'Kept', 'Kept', 'Kept'), 'Video',
                   (SELECT MIN(id) FROM identity_locations WHERE practice_id = @practice), 'America/New_York', DATE(@now - INTERVAL s.seq * 7 + p.n % 5 DAY), '12:00:00',
                   @now - INTERVAL s.seq * 7 + p.n % 5 DAY, @now - INTERVAL s.seq * 7 + p.n % 5 DAY + INTERVAL 15 MINUTE, @now - INTERVAL s.seq * 7 + p.n % 5 DAY + INTERVAL 15 MINUTE, @now - INTERVAL 740 DAY, 'bench'
            FROM bench_pairs p JOIN seq_1_to_{Weeks} s
            """);
        foreach (var (staff, position) in new[] { ("therapist", 0), ("prescriber", 1) })
        {
            yield return ("who is in them", $"""
                INSERT INTO scheduling_reservations (id, practice_id, appointment_id, calendar_id, kind, position, state, busy_from, busy_until)
                SELECT {id($"(p.n * 1000 + s.seq) * 10 + {position}")}, @practice, a.id, p.{staff}, 'Staff', {position}, IF(a.status = 'Canceled', 'Released', 'Held'), a.starts_at, a.busy_until
                FROM bench_pairs p JOIN seq_1_to_{Weeks} s JOIN scheduling_appointments a ON a.id = {id("p.n * 1000 + s.seq")}
                """);
        }

        yield return ("", "ANALYZE TABLE charting_plan_signatures, charting_plan_versions, charting_open_questions, scheduling_appointments, scheduling_reservations");
    }
}
