using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;
using SQLitePCL;

namespace PracticeSuite.Testing;

/// <summary>How many statements a connection has run, counted by the database itself, whoever wrote them.</summary>
public static class Statements
{
    public static async Task<int> CountAsync(DbContext db, Func<Task> act)
    {
        if (db.Database.GetDbConnection() is SqliteConnection file)
            return await CountAsync(file, act);
        var server = (MySqlConnection)db.Database.GetDbConnection();
        var before = await QuestionsAsync(server);
        await act();
        // Asking the first time is a question too.
        return await QuestionsAsync(server) - before - 1;
    }

    private static async Task<int> CountAsync(SqliteConnection file, Func<Task> act)
    {
        var count = 0;
        strdelegate_trace counter = (_, _) => count++;
        raw.sqlite3_trace(file.Handle, counter, null);
        await act();
        raw.sqlite3_trace(file.Handle, (strdelegate_trace)null!, null);
        return count;
    }

    private static async Task<int> QuestionsAsync(MySqlConnection server)
    {
        await using var command = server.CreateCommand();
        command.CommandText = "SELECT variable_value FROM information_schema.session_status WHERE variable_name = 'QUESTIONS'";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
