using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Contexts that serve one operation after another: what EF makes for a context costs more than a statement. Each context has two models, which differ in
/// the filter alone: one for operations about one patient, and the other (ADR 48).
/// </summary>
internal sealed class ContextPools(DatabaseProvider provider)
{
    /// <summary>As many of a kind wait for an operation; whoever finds none makes one.</summary>
    private const int Waiting = 64;

    private static readonly TurnsInterceptor Turns = new();

    /// <summary>
    /// Of compiled queries and models. EF's own holds a thousand queries; the program has more in its two models, and what was put out is compiled again
    /// while somebody waits. Sized in EF's units: ten a query, a hundred a model. One for each kind: EF finds a model by its context alone.
    /// </summary>
    private static readonly Dictionary<DatabaseKind, MemoryCache> Compiled =
        Enum.GetValues<DatabaseKind>().ToDictionary(kind => kind, _ => new MemoryCache(new MemoryCacheOptions { SizeLimit = 100_000 }));

    private readonly ConcurrentDictionary<(Type Context, bool IsAboutOne), object> _pools = [];

    public static bool IsAboutOne(DbContextOptions options) => options.FindExtension<CoreOptionsExtension>()?.ReplacedServices?.Values.Contains(typeof(ModelAboutOne)) == true;

    public TContext Lease<TContext>(bool isAboutOne)
        where TContext : ModuleDbContext =>
        ((PooledDbContextFactory<TContext>)_pools.GetOrAdd((typeof(TContext), isAboutOne), _ => new PooledDbContextFactory<TContext>(OptionsOf<TContext>(isAboutOne), Waiting))).CreateDbContext();

    private DbContextOptions<TContext> OptionsOf<TContext>(bool isAboutOne)
        where TContext : ModuleDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        provider.UseForOperations(options);
        // Whoever begins to listen hears of the next statement; else a context that was used a moment ago says nothing for a second.
        options.ConfigureLoggingCacheTime(TimeSpan.Zero);
        options.UseMemoryCache(Compiled[provider.Kind]).AddInterceptors(Turns).ReplaceService<IConcurrencyDetector, TurnsDetector>();
        if (isAboutOne)
            options.ReplaceService<IModelCacheKeyFactory, ModelAboutOne>();
        return options.Options;
    }

    private sealed class ModelAboutOne : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, nameof(ModelAboutOne));
    }
}
