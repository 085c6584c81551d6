using MediatR;

namespace CaseManagement.Application.Common.Messaging;

/// <summary>
/// Sends one piece of a batch as a request of its own: a scope, a database context and a unit of work of its own, for the
/// same caller. What went wrong with one piece then leaves nothing behind for the next.
/// </summary>
public interface IPieceSender
{
    Task<TResult> Send<TResult>(IRequest<TResult> piece, CancellationToken ct);
}
