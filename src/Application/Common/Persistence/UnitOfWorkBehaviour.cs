using CaseManagement.Application.Common.Messaging;
using MediatR;

namespace CaseManagement.Application.Common.Persistence;

internal sealed class UnitOfWorkBehaviour<TRequest, TResponse>(IUnitOfWork unitOfWork) : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IBaseCommand or IRunsItsOwnUnitsOfWork)
        {
            return await next();
        }

        try
        {
            return await unitOfWork.Run(() => next(), cancellationToken);
        }
        catch (StaleVersionException) when (request is IJudgedAgain)
        {
            return await unitOfWork.Run(() => next(), cancellationToken);
        }
    }
}

/// <summary>A command that works through a batch, each piece in a unit of work of its own (docs/adr/0010).</summary>
public interface IRunsItsOwnUnitsOfWork;

/// <summary>
/// A command that asks for no version. Where somebody else was faster it is judged once more by what is so now, so that its own refusal says what
/// happened, whether the database lets one write after another or finds out only when the slower one saves.
/// </summary>
public interface IJudgedAgain;
