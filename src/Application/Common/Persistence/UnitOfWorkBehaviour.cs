using CaseManagement.Application.Common.Messaging;
using MediatR;

namespace CaseManagement.Application.Common.Persistence;

internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(IUnitOfWork unitOfWork) : IPipelineBehavior<TRequest, TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is IBaseCommand and not IRunsItsOwnUnitsOfWork ? unitOfWork.Run(() => next(), cancellationToken) : next();
}

/// <summary>A command that works through a batch, each piece in a unit of work of its own (docs/adr/0010).</summary>
public interface IRunsItsOwnUnitsOfWork;
