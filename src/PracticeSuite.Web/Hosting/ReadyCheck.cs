using Microsoft.Extensions.Diagnostics.HealthChecks;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Web.Hosting;

/// <summary>Whether the database has this program's schema and answers.</summary>
internal sealed class ReadyCheck(Readiness readiness, DatabaseProvider database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!readiness.IsReady)
            return HealthCheckResult.Unhealthy(readiness.Now);
        try
        {
            await using var connection = database.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (System.Data.Common.DbException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
