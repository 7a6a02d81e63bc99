using Microsoft.AspNetCore.Components;

namespace PracticeSuite.Web.Components;

/// <summary>
/// A page or a part of one with a model of its own, which is made with it and goes with it. The container of a circuit would keep every
/// model that wants to be told of its end until the circuit ends, which may be half a day.
/// </summary>
public abstract class ModelComponent<TModel> : ComponentBase, IDisposable
    where TModel : class
{
    private TModel? _model;

    protected TModel Model => _model ??= ActivatorUtilities.CreateInstance<TModel>(Circuit);

    [Inject] private IServiceProvider Circuit { get; set; } = default!;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => (_model as IDisposable)?.Dispose();
}
